package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/**
 * What one trustee publishes of a shuffle.
 *
 * @param ciphertexts the shuffled ciphertexts, per shuffled question
 * @param proofs one per shuffled question
 */
@SpecSource(document = "Belenios 2.0", section = "4.17")
record Shuffle(List<List<Ciphertext>> ciphertexts, List<ShuffleProof> proofs) {

  Shuffle {
    ciphertexts = ciphertexts.stream().map(List::copyOf).toList();
    proofs = List.copyOf(proofs);
  }

  /** Reads a shuffle of so many questions with so many ciphertexts each. */
  static Shuffle read(byte[] utf8, Group group, int questions, int ballots, Workers workers) {
    return Fields.read(
        JsonReader.read(utf8),
        "shuffle",
        fields ->
            new Shuffle(
                fields.list(
                    "ciphertexts",
                    questions,
                    row ->
                        workers.map(
                            Fields.list(row, "shuffle", ballots, item -> item),
                            item -> Ciphertext.readFresh(item, group))),
                fields.list(
                    "proofs",
                    questions,
                    proof -> ShuffleProof.read(proof, group, ballots, workers))));
  }

  /** The ciphertexts of the shuffled questions of a tally. */
  static List<List<Ciphertext>> shuffled(Election election, List<List<Ciphertext>> tally) {
    List<List<Ciphertext>> rows = new ArrayList<>();
    for (int i = 0; i < tally.size(); i++) {
      if (election.questions().get(i) instanceof Question.Shuffled) {
        rows.add(tally.get(i));
      }
    }
    return rows;
  }

  /** The tally with the ciphertexts of its shuffled questions replaced. */
  static List<List<Ciphertext>> merged(
      Election election, List<List<Ciphertext>> tally, List<List<Ciphertext>> shuffled) {
    List<List<Ciphertext>> rows = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tally.size(); i++) {
      boolean replace = election.questions().get(i) instanceof Question.Shuffled;
      rows.add(replace ? shuffled.get(next++) : tally.get(i));
    }
    return rows;
  }

  /** The canonical record. */
  Json toJson() {
    return Json.members(
        Json.member("ciphertexts", BallotBox.toJson(ciphertexts)),
        Json.member("proofs", Json.array(proofs.stream().map(ShuffleProof::toJson).toList())));
  }
}
