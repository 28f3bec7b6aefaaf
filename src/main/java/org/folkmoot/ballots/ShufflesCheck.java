package org.folkmoot.ballots;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
    Set<Integer> owners = new HashSet<>();
    for (Archive.Step step : steps) {
      int owner = Links.ownerOf(step.data().get(1));
      Reason.SHUFFLE_OWNER.refuseUnless(
          setup.hasOwner(owner) && owners.add(owner),
          "shuffle by " + owner + ", who is no trustee or shuffled before");
      rows = verified(step, rows);
    }
    int required = Math.min(2, setup.owners().size());
    Reason.SHUFFLE_TOO_FEW.refuseUnless(
        !ended || rows.isEmpty() || owners.size() >= required,
        owners.size() + " trustees shuffled, not " + required);
    return Shuffle.merged(setup.election(), tally, rows);
  }

  private List<List<Ciphertext>> verified(Archive.Step step, List<List<Ciphertext>> input) {
    Shuffle shuffle =
        Shuffle.read(step.data(0), setup.election().group(), input.size(), input.get(0).size());
    List<Boolean> proofs =
        workers.map(
            "shuffles",
            IntStream.range(0, input.size()).boxed().toList(),
            i ->
                new ShuffleCheck(
                        new ShuffleStatement(
                            setup.key(), input.get(i), shuffle.ciphertexts().get(i)),
                        shuffle.proofs().get(i),
                        chance)
                    .holds());
    Reason.SHUFFLE_PROOF.refuseUnless(
        !proofs.contains(false), "the proof of a shuffle does not hold");
    return shuffle.ciphertexts();
  }
}
