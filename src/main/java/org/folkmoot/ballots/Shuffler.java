package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Generators;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** Shuffles the ciphertexts of one question and proves it. */
final class Shuffler {

  private final ElectionKey key;
  private final Group group;
  private final Chance chance;

  Shuffler(ElectionKey key, Chance chance) {
    this.key = key;
    this.group = key.group();
    this.chance = chance;
  }

  /**
   * The secrets of a shuffle.
   *
   * @param permutation output i is made from input permutation(i)
   * @param randomness with which each input was encrypted anew, in the order of the input
   */
  record Secrets(List<Integer> permutation, List<Scalar> randomness) {

    <T> List<T> permuted(List<T> items) {
      return permutation.stream().map(items::get).toList();
    }
  }

  /** Shuffles the rows of a tally's shuffled questions. */
  Shuffle shuffle(List<List<Ciphertext>> rows) {
    List<List<Ciphertext>> outputs = new ArrayList<>();
    List<ShuffleProof> proofs = new ArrayList<>();
    for (List<Ciphertext> row : rows) {
      Secrets secrets = drawSecrets(row.size());
      List<Ciphertext> output = shuffled(row, secrets);
      outputs.add(output);
      proofs.add(prove(new ShuffleStatement(key, row, output), secrets));
    }
    return new Shuffle(outputs, proofs);
  }

  Secrets drawSecrets(int size) {
    return new Secrets(permutation(size), scalars(size));
  }

  @SpecSource(document = "Belenios 2.0", section = "6, table 1")
  List<Ciphertext> shuffled(List<Ciphertext> input, Secrets secrets) {
    List<Ciphertext> encryptedAnew = new ArrayList<>();
    for (int i = 0; i < input.size(); i++) {
      Scalar r = secrets.randomness().get(i);
      encryptedAnew.add(input.get(i).times(new Ciphertext(key.g(r), key.y(r))));
    }
    return secrets.permuted(encryptedAnew);
  }

  /** A permutation, every one equally likely. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 2")
  private List<Integer> permutation(int size) {
    List<Integer> permutation = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    for (int i = 0; i < size; i++) {
      Collections.swap(permutation, i, i + chance.below(size - i));
    }
    return permutation;
  }

  @SpecSource(document = "Belenios 2.0", section = "6, table 4")
  ShuffleProof prove(ShuffleStatement statement, Secrets secrets) {
    int size = statement.input().size();
    List<Element> h = Generators.list(group, size);
    List<Scalar> r = scalars(size);
    List<Element> c = permutationCommitment(secrets, h, r);
    List<Scalar> u = statement.permutationChallenges(c);
    List<Scalar> uPrime = secrets.permuted(u);
    List<Scalar> rHat = scalars(size);
    List<Element> cHat = chain(rHat, uPrime);
    List<Scalar> omega = scalars(4);
    List<Scalar> omegaHat = scalars(size);
    List<Scalar> omegaPrime = scalars(size);
    List<Element> t = commitments(statement, h, omega, omegaPrime);
    List<Element> tHat = chainCommitments(cHat, omegaHat, omegaPrime);
    Scalar challenge = statement.challenge(t, tHat, c, cHat);
    List<Scalar> s =
        List.of(
            omega.get(0).plus(challenge.times(sum(r))),
            omega.get(1).plus(challenge.times(chainRandomness(rHat, uPrime))),
            omega.get(2).plus(challenge.times(inner(r, u))),
            omega.get(3).plus(challenge.times(inner(secrets.randomness(), u))));
    return new ShuffleProof(
        t,
        tHat,
        s,
        responses(omegaHat, challenge, rHat),
        responses(omegaPrime, challenge, uPrime),
        c,
        cHat);
  }

  @SpecSource(document = "Belenios 2.0", section = "6, table 9")
  private List<Element> permutationCommitment(Secrets secrets, List<Element> h, List<Scalar> r) {
    List<Element> c = new ArrayList<>(Collections.nCopies(h.size(), group.identity()));
    for (int i = 0; i < h.size(); i++) {
      int from = secrets.permutation().get(i);
      c.set(from, key.g(r.get(from)).times(h.get(i)));
    }
    return c;
  }

  /** ĉ_i = g^r_i · ĉ_(i-1)^u_i, beginning with h. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 12")
  private List<Element> chain(List<Scalar> r, List<Scalar> u) {
    List<Element> chain = new ArrayList<>();
    Element previous = Generators.secondary(group);
    for (int i = 0; i < r.size(); i++) {
      previous = key.g(r.get(i)).times(previous.pow(u.get(i)));
      chain.add(previous);
    }
    return chain;
  }

  private List<Element> commitments(
      ShuffleStatement statement, List<Element> h, List<Scalar> omega, List<Scalar> omegaPrime) {
    List<Element> alphas = statement.output().stream().map(Ciphertext::alpha).toList();
    List<Element> betas = statement.output().stream().map(Ciphertext::beta).toList();
    Scalar minus = omega.get(3).negate();
    return List.of(
        key.g(omega.get(0)),
        key.g(omega.get(1)),
        key.g(omega.get(2)).times(group.product(h, omegaPrime)),
        key.y(minus).times(group.product(betas, omegaPrime)),
        key.g(minus).times(group.product(alphas, omegaPrime)));
  }

  private List<Element> chainCommitments(
      List<Element> cHat, List<Scalar> omegaHat, List<Scalar> omegaPrime) {
    List<Element> commitments = new ArrayList<>();
    Element previous = Generators.secondary(group);
    for (int i = 0; i < cHat.size(); i++) {
      commitments.add(key.g(omegaHat.get(i)).times(previous.pow(omegaPrime.get(i))));
      previous = cHat.get(i);
    }
    return commitments;
  }

  /** The sum of r_i · v_i, where v_i is the product of all challenges after i. */
  private Scalar chainRandomness(List<Scalar> rHat, List<Scalar> uPrime) {
    Scalar sum = group.scalar(0);
    Scalar after = group.scalar(1);
    for (int i = rHat.size() - 1; i >= 0; i--) {
      sum = sum.plus(rHat.get(i).times(after));
      after = after.times(uPrime.get(i));
    }
    return sum;
  }

  private static List<Scalar> responses(
      List<Scalar> nonces, Scalar challenge, List<Scalar> secrets) {
    return IntStream.range(0, nonces.size())
        .mapToObj(i -> nonces.get(i).plus(challenge.times(secrets.get(i))))
        .toList();
  }

  private Scalar inner(List<Scalar> left, List<Scalar> right) {
    return sum(
        IntStream.range(0, left.size()).mapToObj(i -> left.get(i).times(right.get(i))).toList());
  }

  private Scalar sum(List<Scalar> scalars) {
    return scalars.stream().reduce(group.scalar(0), Scalar::plus);
  }

  private List<Scalar> scalars(int count) {
    return IntStream.range(0, count).mapToObj(i -> chance.scalar(group)).toList();
  }
}
