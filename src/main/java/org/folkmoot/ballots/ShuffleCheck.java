package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/**
 * Verifies the proof of one shuffle. The products over all ciphertexts are computed as such, and
 * the equations along the chain, one per ciphertext, are checked as one random combination: a proof
 * that violates one of them passes with a probability of 2<sup>-128</sup>.
 */
final class ShuffleCheck {

  private static final int WEIGHT_BITS = 128;

  private final ShuffleStatement statement;
  private final ShuffleProof proof;
  private final Group group;
  private final Chance chance;

  ShuffleCheck(ShuffleStatement statement, ShuffleProof proof, Chance chance) {
    this.statement = statement;
    this.proof = proof;
    this.group = statement.key().group();
    this.chance = chance;
  }

  /** Whether the proof holds. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 5")
  boolean holds() {
    int size = statement.input().size();
    List<Element> h = Generators.list(group, size);
    List<Scalar> u = statement.permutationChallenges(proof.c());
    Scalar challenge = statement.challenge(proof.t(), proof.tHat(), proof.c(), proof.cHat());
    return size == statement.output().size()
        && permutationHolds(challenge, h)
        && chainEndHolds(challenge, u)
        && challengesHold(challenge, h, u)
        && ciphertextsHold(challenge, u)
        && chainHolds(challenge);
  }

  /** t1 = c̄^-c · g^s1: the commitment is to a permutation. */
  private boolean permutationHolds(Scalar challenge, List<Element> h) {
    Element committed = product(proof.c()).over(product(h));
    return proof.t().get(0).equals(commitment(committed, challenge, proof.s().get(0)));
  }

  /** t2 = ĉ^-c · g^s2: the chain ends with the product of the challenges. */
  private boolean chainEndHolds(Scalar challenge, List<Scalar> u) {
    Scalar all = u.stream().reduce(group.scalar(1), Scalar::times);
    Element start = Generators.secondary(group);
    int size = proof.cHat().size();
    Element end = size == 0 ? start : proof.cHat().get(size - 1);
    Element committed = end.over(start.pow(all));
    return proof.t().get(1).equals(commitment(committed, challenge, proof.s().get(1)));
  }

  /** t3 = c̃^-c · g^s3 · ∏ h_i^s'_i: the challenges were permuted as committed. */
  private boolean challengesHold(Scalar challenge, List<Element> h, List<Scalar> u) {
    Element committed = MultiPower.product(group, proof.c(), u);
    return proof
        .t()
        .get(2)
        .equals(
            commitment(committed, challenge, proof.s().get(2))
                .times(MultiPower.product(group, h, proof.sPrime())));
  }

  /** t4 = (β'^-c · y^-s4 · ∏ β'_i^s'_i, α'^-c · g^-s4 · ∏ α'_i^s'_i): the votes are the same. */
  private boolean ciphertextsHold(Scalar challenge, List<Scalar> u) {
    Scalar rerandomized = proof.s().get(3).negate();
    Element beta =
        MultiPower.product(group, betas(statement.input()), u)
            .pow(challenge.negate())
            .times(statement.key().y(rerandomized))
            .times(MultiPower.product(group, betas(statement.output()), proof.sPrime()));
    Element alpha =
        MultiPower.product(group, alphas(statement.input()), u)
            .pow(challenge.negate())
            .times(statement.key().g(rerandomized))
            .times(MultiPower.product(group, alphas(statement.output()), proof.sPrime()));
    return proof.t().get(3).equals(beta) && proof.t().get(4).equals(alpha);
  }

  /**
   * t̂_i = ĉ_i^-c · g^ŝ_i · ĉ_(i-1)^s'_i for all i, raised to random weights and multiplied: each
   * ĉ_i stands in two neighboring equations, so that one power of it is enough.
   */
  private boolean chainHolds(Scalar challenge) {
    List<Element> chain = new ArrayList<>(List.of(Generators.secondary(group)));
    chain.addAll(proof.cHat());
    List<Scalar> weights = new ArrayList<>();
    List<Scalar> exponents = new ArrayList<>(List.of(group.scalar(0)));
    Scalar generatorExponent = group.scalar(0);
    for (int i = 0; i < proof.tHat().size(); i++) {
      Scalar weight = chance.bits(group, WEIGHT_BITS);
      weights.add(weight);
      exponents.set(i, exponents.get(i).plus(weight.times(proof.sPrime().get(i))));
      exponents.add(weight.times(challenge).negate());
      generatorExponent = generatorExponent.plus(weight.times(proof.sHat().get(i)));
    }
    Element expected =
        MultiPower.product(group, chain, exponents).times(statement.key().g(generatorExponent));
    return MultiPower.product(group, proof.tHat(), weights).equals(expected);
  }

  private Element commitment(Element committed, Scalar challenge, Scalar response) {
    return committed.pow(challenge.negate()).times(statement.key().g(response));
  }

  private Element product(List<Element> elements) {
    return elements.stream().reduce(group.identity(), Element::times);
  }

  private static List<Element> alphas(List<Ciphertext> ciphertexts) {
    return ciphertexts.stream().map(Ciphertext::alpha).toList();
  }

  private static List<Element> betas(List<Ciphertext> ciphertexts) {
    return ciphertexts.stream().map(Ciphertext::beta).toList();
  }
}
