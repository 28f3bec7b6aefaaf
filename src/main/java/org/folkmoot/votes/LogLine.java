package org.folkmoot.votes;

import java.util.Optional;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.kernel.Digest;

/**
 * A line that is to be appended.
 *
 * @param text the line
 * @param ballot SHA-256 of the ballot that it tells of, if any
 */
record LogLine(String text, Optional<Digest> ballot) {

  static LogLine of(String text) {
    return new LogLine(text, Optional.empty());
  }

  Optional<BallotReference> reference() {
    return ballot.map(BallotReference::of);
  }
}
