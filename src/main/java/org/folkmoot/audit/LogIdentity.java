package org.folkmoot.audit;

import java.util.List;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.merkle.VerifierKey;

/**
 * Which log of which election: what a witness holds on to from the first time on.
 *
 * @param uuid of the election
 * @param record SHA-256 of the election's record
 * @param origin name of the log
 * @param key that signs its checkpoints
 */
record LogIdentity(String uuid, Digest record, String origin, VerifierKey key) {

  private static final int LINES = 4;

  /**
   * @throws MalformedInput if a text has more than one line
   */
  LogIdentity {
    if ((uuid + origin).chars().anyMatch(c -> c < ' ') || uuid.isEmpty() || origin.isEmpty()) {
      throw new MalformedInput("log", 0, null, "expected a uuid and a name of one line each");
    }
  }

  /** As {@link #parse} reads it. */
  String toText() {
    return String.join("\n", uuid, record.toHex(), origin, key.toText(), "");
  }

  /**
   * Reads what was kept.
   *
   * @throws MalformedInput if it has another form
   */
  static LogIdentity parse(String source, String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES) {
      throw new MalformedInput(source, 0, null, "expected uuid, hash, name and key of a log");
    }
    return new LogIdentity(
        lines.get(0), Digest.parseHex(lines.get(1)), lines.get(2), VerifierKey.parse(lines.get(3)));
  }
}
