package org.folkmoot.ballots;

import java.util.List;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * Checks ballots of one election: every proof and the signature. Safe for use by many threads.
 *
 * <p>Per choice of a homomorphic question 4 exponentiations and 4 by table, per allowed sum 2 and
 * 2; per shuffled question 1 and 1; per ballot 1 and 1. Reading costs one more per element where
 * membership needs an exponentiation.
 */
final class BallotCheck {

  private final Election election;
  private final ElectionKey key;

  BallotCheck(Election election, ElectionKey key) {
    this.election = election;
    this.key = key;
  }

  /**
   * Verifies a ballot that was read, so that its elements and scalars are known to be in range.
   *
   * @return rejected for {@code BALLOT_ELECTION}, {@code BALLOT_HASH}, {@code BALLOT_SIGNATURE},
   *     {@code BALLOT_INDIVIDUAL_PROOF}, {@code BALLOT_OVERALL_PROOF}, {@code BALLOT_BLANK_PROOF}
   *     or {@code BALLOT_ENCRYPTION_PROOF}
   */
  Verdict verify(Ballot ballot) {
    if (!ballot.electionUuid().equals(election.uuid())
        || !ballot.electionHash().equals(key.fingerprint())) {
      return Reason.BALLOT_ELECTION.reject("the ballot was made for another election");
    }
    if (!ballot.signature().hash().equals(ballot.unsignedHash())) {
      return Reason.BALLOT_HASH.reject("the hash in the signature is not that of the ballot");
    }
    if (!Schnorr.signsBallot(
        key, ballot.credential(), ballot.signature().hash(), ballot.signature().proof())) {
      return Reason.BALLOT_SIGNATURE.reject("the signature is not that of the credential");
    }
    String context = key.fingerprint() + "|" + ballot.credential();
    for (int i = 0; i < ballot.answers().size(); i++) {
      Verdict verdict = verify(context, election.questions().get(i), ballot.answers().get(i));
      if (!verdict.isAccepted()) {
        return verdict;
      }
    }
    return Verdict.accepted();
  }

  private Verdict verify(String context, Question question, Answer answer) {
    if (answer instanceof Answer.Shuffled shuffled) {
      return Reason.BALLOT_ENCRYPTION_PROOF.unless(
          Schnorr.provesEncryption(key, context, shuffled.choices(), shuffled.proof()),
          "the proof that the voter knows the encrypted vote is wrong");
    }
    return verify(context, (Question.Homomorphic) question, (Answer.Homomorphic) answer);
  }

  @SpecSource(document = "Belenios 2.0", section = "4.11.1")
  private Verdict verify(String context, Question.Homomorphic question, Answer.Homomorphic answer) {
    for (int i = 0; i < answer.choices().size(); i++) {
      if (!Disjunction.provesInterval(
          key, context, answer.choices().get(i), 0, 1, answer.individualProofs().get(i))) {
        return Reason.BALLOT_INDIVIDUAL_PROOF.reject(
            "the proof that choice " + (i + 1) + " is 0 or 1 is wrong");
      }
    }
    String all = context + "|" + joined(answer.choices());
    return question.allowsBlank()
        ? verifyWithBlank(all, question, answer)
        : Reason.BALLOT_OVERALL_PROOF.unless(
            Disjunction.provesInterval(
                key,
                all,
                sum(answer.choices()),
                question.min(),
                question.max(),
                answer.overallProof()),
            "the proof that the number of choices is allowed is wrong");
  }

  private Verdict verifyWithBlank(
      String context, Question.Homomorphic question, Answer.Homomorphic answer) {
    Ciphertext blank = answer.choices().get(0);
    Ciphertext sum = sum(answer.choices().subList(1, answer.choices().size()));
    if (!Disjunction.provesBlank(key, context, blank, sum, answer.blankProof())) {
      return Reason.BALLOT_BLANK_PROOF.reject("the proof that a blank vote is blank is wrong");
    }
    return Reason.BALLOT_OVERALL_PROOF.unless(
        Disjunction.provesOverall(
            key, context, blank, sum, question.min(), question.max(), answer.overallProof()),
        "the proof that the number of choices is allowed is wrong");
  }

  /** The choices as they stand in the hash of the overall proofs: alpha,beta,alpha,beta,… */
  static String joined(List<Ciphertext> choices) {
    StringBuilder text = new StringBuilder();
    for (Ciphertext choice : choices) {
      text.append(text.isEmpty() ? "" : ",").append(choice.alpha()).append(',');
      text.append(choice.beta());
    }
    return text.toString();
  }

  /** The product of ciphertexts, which encrypts the sum of their votes. */
  static Ciphertext sum(List<Ciphertext> choices) {
    return choices.stream().reduce(Ciphertext::times).orElseThrow();
  }
}
