package org.folkmoot.ballots;

import java.util.List;
import org.folkmoot.ballots.groups.Element;

/**
 * What is kept of a ballot once its proofs have been verified.
 *
 * @param answers the ciphertexts, per question
 */
record VerifiedBallot(Element credential, List<List<Ciphertext>> answers) {

  VerifiedBallot {
    answers = answers.stream().map(List::copyOf).toList();
  }

  static VerifiedBallot of(Ballot ballot) {
    return new VerifiedBallot(
        ballot.credential(),
        ballot.answers().stream()
            .map(answer -> answer.ciphertexts().stream().map(Ciphertext::alone).toList())
            .toList());
  }
}
