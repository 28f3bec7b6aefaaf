package org.folkmoot.budgets;

import java.util.Set;

/**
 * The ballots of a round as they are counted.
 *
 * @param roundId the round
 * @param fileName name of the file that was loaded, for messages
 * @param sha256 SHA-256 of that file
 * @param withdrawn codes of projects that take no part
 */
record BallotSource(long roundId, String fileName, String sha256, Set<String> withdrawn) {

  BallotSource {
    withdrawn = Set.copyOf(withdrawn);
  }
}
