package org.folkmoot.votes;

import java.util.List;

/**
 * What the confirmation of an election fixes, without its secrets.
 *
 * @param questions what is asked, with all options
 * @param uuid name in the protocol
 * @param group label of the group
 * @param record the record of the election, whose hash every ballot carries
 * @param trustees public record of who holds the key
 * @param registrarKey public key of the registrar, DER in base64
 * @param rule canonical text of the rule of the round, empty if it is about none
 * @param logOrigin first line of the log's checkpoints
 * @param logKey verifier key of the ballot log
 * @param issuanceKey verifier key of the issuance log
 * @param roll how many people are asked
 */
record FrozenElection(
    List<QuestionForm> questions,
    String uuid,
    String group,
    String record,
    String trustees,
    String registrarKey,
    String rule,
    String logOrigin,
    String logKey,
    String issuanceKey,
    long roll) {

  FrozenElection {
    questions = List.copyOf(questions);
  }
}
