package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** Makes the proofs that {@link Schnorr} and {@link Disjunction} verify. */
final class Prover {

  private final Chance chance;

  Prover(Chance chance) {
    this.chance = chance;
  }

  /**
   * Proves knowledge of a discrete logarithm to the base g.
   *
   * @param secret the logarithm
   * @param challenge what follows from the commitment
   */
  @SpecSource(document = "Belenios 2.0", section = "4.5")
  Proof knowledge(Scalar secret, Function<Element, Scalar> challenge) {
    Group group = secret.group();
    Scalar nonce = chance.scalar(group);
    Scalar hash = challenge.apply(group.generator().pow(nonce));
    return new Proof(hash, nonce.minus(secret.times(hash)));
  }

  /**
   * Proves that one of several branches is true.
   *
   * @param truth index of the true branch
   * @param randomness of the true branch: its alpha is g to that power
   */
  @SpecSource(document = "Belenios 2.0", section = "4.12")
  List<Proof> disjunction(
      ElectionKey key,
      Transcript transcript,
      List<Disjunction.Branch> branches,
      int truth,
      Scalar randomness) {
    Group group = key.group();
    Scalar nonce = chance.scalar(group);
    Scalar others = group.scalar(0);
    List<Proof> proofs = new ArrayList<>();
    List<Element> commitments = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      // the proof at the place of the true branch is drawn too, and replaced below
      Proof simulated = new Proof(chance.scalar(group), chance.scalar(group));
      proofs.add(simulated);
      if (i == truth) {
        commitments.add(key.g(nonce));
        commitments.add(key.y(nonce));
      } else {
        commitments.addAll(Disjunction.commitments(key, branches.get(i), simulated));
        others = others.plus(simulated.challenge());
      }
    }
    Scalar challenge = Disjunction.challenge(group, transcript, commitments).minus(others);
    proofs.set(truth, new Proof(challenge, nonce.minus(randomness.times(challenge))));
    return proofs;
  }
}
