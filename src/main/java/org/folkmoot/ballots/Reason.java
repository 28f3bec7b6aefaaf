package org.folkmoot.ballots;

import org.folkmoot.kernel.Verdict;

/**
 * Why an election is not accepted. The names are stable: machines compare them, and {@code
 * docs/voting.md} explains each.
 */
enum Reason {
  ARCHIVE_TOO_LARGE,
  ARCHIVE_TRUNCATED,
  ARCHIVE_RECORD_HEADER,
  ARCHIVE_BELENIOS_HEADER,
  ARCHIVE_RECORD_HASH,
  ARCHIVE_FILE_NAME,
  ARCHIVE_NOT_EXTENDED,
  JSON_NOT_UTF8,
  JSON_NOT_CANONICAL,
  JSON_DUPLICATE_KEY,
  JSON_TOO_DEEP,
  JSON_FIELDS,
  JSON_TYPE,
  JSON_LENGTH,
  NUMBER_NOT_CANONICAL,
  EVENT_CHAIN,
  EVENT_ORDER,
  EVENT_DATA,
  NO_RESULT,
  NOT_IN_GROUP,
  IDENTITY_ELEMENT,
  SCALAR_OUT_OF_RANGE,
  ELECTION_VERSION,
  ELECTION_GROUP,
  ELECTION_UUID,
  ELECTION_QUESTION,
  ELECTION_KEY,
  TRUSTEE_PROOF,
  TRUSTEE_DUPLICATE,
  TRUSTEE_THRESHOLD,
  TRUSTEE_CERTIFICATE,
  TRUSTEE_COEFFICIENTS,
  TRUSTEE_VERIFICATION_KEY,
  CREDENTIAL_ORDER,
  CREDENTIAL_DUPLICATE,
  CREDENTIAL_WEIGHT,
  BALLOT_DUPLICATE,
  BALLOT_CIPHERTEXT_REPEATED,
  BALLOT_ELECTION,
  BALLOT_CREDENTIAL,
  BALLOT_INDIVIDUAL_PROOF,
  BALLOT_OVERALL_PROOF,
  BALLOT_BLANK_PROOF,
  BALLOT_ENCRYPTION_PROOF,
  BALLOT_HASH,
  BALLOT_SIGNATURE,
  TALLY_MISMATCH,
  TALLY_SIZE,
  SHUFFLE_OWNER,
  SHUFFLE_TOO_FEW,
  SHUFFLE_PROOF,
  DECRYPTION_OWNER,
  DECRYPTION_PROOF,
  DECRYPTION_TOO_FEW,
  RESULT_MISMATCH;

  /** A rejection for this reason. */
  Verdict reject(String detail) {
    return Verdict.rejected(name(), detail);
  }

  /** Accepted if the condition holds, otherwise rejected for this reason. */
  Verdict unless(boolean holds, String detail) {
    return holds ? Verdict.accepted() : reject(detail);
  }

  /** A refusal while reading. */
  Refused refuse(String detail) {
    return new Refused(this, detail);
  }

  /**
   * Goes on only if the condition holds.
   *
   * @throws Refused for this reason otherwise
   */
  void refuseUnless(boolean holds, String detail) {
    if (!holds) {
      throw refuse(detail);
    }
  }
}
