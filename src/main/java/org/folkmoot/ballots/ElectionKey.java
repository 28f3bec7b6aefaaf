package org.folkmoot.ballots;

import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.PowerTable;
import org.folkmoot.ballots.groups.Scalar;

/**
 * What proofs about an election's ciphertexts are checked with: the fingerprint that they are bound
 * to, and fast powers of the generator g and the public key y. Immutable, safe for many threads.
 *
 * @param fingerprint hash of the election record
 */
record ElectionKey(String fingerprint, PowerTable generator, PowerTable publicKey) {

  /** For an election whose record has that fingerprint; more expected ballots, larger tables. */
  static ElectionKey of(Election election, String fingerprint, int expectedBallots) {
    long branches = 0;
    // a signature, and a proof for each shuffled question
    long others = 1L + election.questions().size();
    for (Question question : election.questions()) {
      if (question instanceof Question.Homomorphic summed) {
        long sums = summed.max() - summed.min() + 1L;
        branches += 2L * summed.choices() + sums;
        // where the message of a branch is not 0, it is divided out by another power of g
        others += summed.choices() + sums;
      }
    }
    // each branch of a proof takes a power of g and one of y
    return of(
        election.publicKey(),
        fingerprint,
        expectedBallots * (branches + others),
        expectedBallots * branches);
  }

  /** With tables for so many expected uses of g and of y. */
  static ElectionKey of(
      Element publicKey, String fingerprint, long usesOfGenerator, long usesOfKey) {
    return new ElectionKey(
        fingerprint,
        PowerTable.of(publicKey.group().generator(), usesOfGenerator),
        PowerTable.of(publicKey, usesOfKey));
  }

  Group group() {
    return publicKey.base().group();
  }

  /** g to the power of the exponent. */
  Element g(Scalar exponent) {
    return generator.pow(exponent);
  }

  /** y to the power of the exponent. */
  Element y(Scalar exponent) {
    return publicKey.pow(exponent);
  }
}
