package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Generators;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.PowerTable;
import org.folkmoot.ballots.groups.Scalar;
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
  private final List<Element> h;
  private final List<Scalar> u;
  private final Scalar challenge;

  /** For a proof that was read for as many ciphertexts as the statement has. */
  ShuffleCheck(ShuffleStatement statement, ShuffleProof proof, Chance chance) {
    this.statement = statement;
    this.proof = proof;
    this.group = statement.key().group();
    this.chance = chance;
    this.h = Generators.list(group, statement.input().size());
    this.u = statement.permutationChallenges(proof.c());
    this.challenge = statement.challenge(proof.t(), proof.tHat(), proof.c(), proof.cHat());
  }

  /** The equations that must all hold; each takes long and can be checked by another thread. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 5")
  List<BooleanSupplier> equations() {
    return List.of(
        this::permutationHolds,
        this::chainEndHolds,
        this::challengesHold,
        this::betasHold,
        this::alphasHold,
        this::chainHolds);
  }

  /** t1 = c̄^-c · g^s1: the commitment is to a permutation. */
  private boolean permutationHolds() {
    Element committed = product(proof.c()).over(product(h));
    return proof.t().get(0).equals(commitment(committed, proof.s().get(0)));
  }

  /** t2 = ĉ^-c · g^s2: the chain ends with the product of the challenges. */
  private boolean chainEndHolds() {
    Scalar all = u.stream().reduce(group.scalar(1), Scalar::times);
    Element start = Generators.secondary(group);
    int size = proof.cHat().size();
    Element end = size == 0 ? start : proof.cHat().get(size - 1);
    Element committed = end.over(start.pow(all));
    return proof.t().get(1).equals(commitment(committed, proof.s().get(1)));
  }

  /** t3 = c̃^-c · g^s3 · ∏ h_i^s'_i: the challenges were permuted as committed. */
  private boolean challengesHold() {
    Element committed = group.product(proof.c(), u);
    return proof
        .t()
        .get(2)
        .equals(commitment(committed, proof.s().get(2)).times(group.product(h, proof.sPrime())));
  }

  /** t4,1 = β'^-c · y^-s4 · ∏ β'_i^s'_i: the votes are the same. */
  private boolean betasHold() {
    return halvesHold(proof.t().get(3), Ciphertext::beta, statement.key().publicKey());
  }

  /** t4,2 = α'^-c · g^-s4 · ∏ α'_i^s'_i: so is what they are encrypted with. */
  private boolean alphasHold() {
    return halvesHold(proof.t().get(4), Ciphertext::alpha, statement.key().generator());
  }

  private boolean halvesHold(
      Element commitment, Function<Ciphertext, Element> half, PowerTable base) {
    List<Element> before = statement.input().stream().map(half).toList();
    List<Element> after = statement.output().stream().map(half).toList();
    Element all = group.product(before, u).pow(challenge.negate());
    return commitment.equals(
        all.times(base.pow(proof.s().get(3).negate())).times(group.product(after, proof.sPrime())));
  }

  /**
   * t̂_i = ĉ_i^-c · g^ŝ_i · ĉ_(i-1)^s'_i for all i, raised to random weights and multiplied: each
   * ĉ_i stands in two neighboring equations, so that one power of it is enough.
   */
  private boolean chainHolds() {
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
    Element expected = group.product(chain, exponents).times(statement.key().g(generatorExponent));
    return group.product(proof.tHat(), weights).equals(expected);
  }

  private Element commitment(Element committed, Scalar response) {
    return committed.pow(challenge.negate()).times(statement.key().g(response));
  }

  private Element product(List<Element> elements) {
    return elements.stream().reduce(group.identity(), Element::times);
  }
}
