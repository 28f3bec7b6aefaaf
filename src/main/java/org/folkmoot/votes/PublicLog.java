package org.folkmoot.votes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.folkmoot.ballots.CastEntry;
import org.folkmoot.kernel.Digest;
import org.folkmoot.texts.LocalizedText;

/** The lines of the logs of an election, and their names. Pure. */
final class PublicLog {

  private PublicLog() {}

  /** Name of the log of who was served. */
  static String issuanceOrigin(String origin) {
    return origin + "/issuances";
  }

  /**
   * First line of the ballot log.
   *
   * @param record SHA-256 of the election's record
   * @param booth SHA-256 of the list of the booth's files: the code that voters run
   */
  static String opened(String uuid, Digest record, Digest booth) {
    return "open|1|" + uuid + "|" + record.toHex() + "|" + booth.toHex();
  }

  /**
   * Second line of the ballot log of a vote of a board.
   *
   * @param scripts SHA-256 of the list of the files that key holders run beside the booth's
   */
  static String keyHolders(String uuid, Digest scripts) {
    return "keys|1|" + uuid + "|" + scripts.toHex();
  }

  /** A ballot. */
  static String cast(String uuid, Digest ballot) {
    return new CastEntry(uuid, ballot).toText();
  }

  /** Line of the ballot log after which no ballot comes. */
  static String closed(String uuid) {
    return "closed|1|" + uuid;
  }

  /** The end of the voting is later, with why; of several the last one holds. */
  static String extended(String uuid, Instant closesAt, LocalizedText reason) {
    return "extended|1|" + uuid + "|" + closesAt + "|" + Digest.ofUtf8(reason.main()).toHex();
  }

  /** A project on the ballot paper was withdrawn and gets no money, with why. */
  static String withdrawn(String uuid, String code, LocalizedText reason) {
    return "withdrawn|1|"
        + uuid
        + "|"
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "|"
        + Digest.ofUtf8(reason.main()).toHex();
  }

  /** Last line of the ballot log of an election that was stopped, with why. */
  static String aborted(String uuid, LocalizedText reason) {
    return "aborted|1|" + uuid + "|" + Digest.ofUtf8(reason.main()).toHex();
  }
}
