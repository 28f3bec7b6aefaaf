package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Checks the chain of shuffles, from the encrypted tally to what is decrypted. */
final class ShufflesCheck {

  private final Setup setup;
  private final Workers workers;
  private final Chance chance;

  ShufflesCheck(Setup setup, Workers workers, Chance chance) {
    this.setup = setup;
    this.workers = workers;
    this.chance = chance;
  }

  /**
   * Verifies all shuffles, each against the output of the one before.
   *
   * @param ended whether the shuffles are over, so that there must be enough of them
   * @return the tally with the shuffled ciphertexts
   * @throws Refused {@code SHUFFLE_OWNER} if an owner is no trustee or shuffles twice, {@code
   *     SHUFFLE_TOO_FEW} if fewer than two of several trustees shuffled, {@code SHUFFLE_PROOF}
   */
  List<List<Ciphertext>> verified(
      List<Archive.Step> steps, List<List<Ciphertext>> tally, boolean ended) {
    List<List<Ciphertext>> rows = Shuffle.shuffled(setup.election(), tally);
    List<Claim> claims = new ArrayList<>();
    Set<Integer> owners = new HashSet<>();
    for (Archive.Step step : steps) {
      int owner = Links.ownerOf(step.data().get(1));
      Reason.SHUFFLE_OWNER.refuseUnless(
          setup.hasOwner(owner) && owners.add(owner),
          "shuffle by " + owner + ", who is no trustee or shuffled before");
      Shuffle shuffle = read(step, rows);
      for (int i = 0; i < rows.size(); i++) {
        claims.add(new Claim(rows.get(i), shuffle.ciphertexts().get(i), shuffle.proofs().get(i)));
      }
      rows = shuffle.ciphertexts();
    }
    int required = Math.min(2, setup.owners().size());
    Reason.SHUFFLE_TOO_FEW.refuseUnless(
        !ended || rows.isEmpty() || owners.size() >= required,
        owners.size() + " trustees shuffled, not " + required);
    Reason.SHUFFLE_PROOF.refuseUnless(hold(claims), "the proof of a shuffle does not hold");
    return Shuffle.merged(setup.election(), tally, rows);
  }

  /** One question before and after one trustee's shuffle. */
  private record Claim(List<Ciphertext> input, List<Ciphertext> output, ShuffleProof proof) {}

  private Shuffle read(Archive.Step step, List<List<Ciphertext>> input) {
    return Shuffle.read(
        step.data(0), setup.election().group(), input.size(), input.get(0).size(), workers);
  }

  /** All equations of all proofs at once, so that no thread waits for another one's shuffle. */
  private boolean hold(List<Claim> claims) {
    List<BooleanSupplier> equations =
        workers.map(claims, this::equations).stream().flatMap(List::stream).toList();
    return !workers.map("shuffles", equations, BooleanSupplier::getAsBoolean).contains(false);
  }

  private List<BooleanSupplier> equations(Claim claim) {
    ShuffleStatement statement = new ShuffleStatement(setup.key(), claim.input(), claim.output());
    return new ShuffleCheck(statement, claim.proof(), chance).equations();
  }
}
