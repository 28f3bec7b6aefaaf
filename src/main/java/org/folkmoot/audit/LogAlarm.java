package org.folkmoot.audit;

import java.util.Map;
import org.folkmoot.kernel.Bytes;

/**
 * Something that a witness must tell.
 *
 * @param about name of the vote, or {@code site}
 * @param detail what exactly was seen, for engineers
 * @param evidence files by name
 */
record LogAlarm(Kind kind, String about, String detail, Map<String, Bytes> evidence) {

  LogAlarm {
    evidence = Map.copyOf(evidence);
  }

  /** What can be wrong. */
  enum Kind {
    FORK(
        true,
        true,
        "The site has signed two lists of ballots that contradict each other. One of them leaves"
            + " out or changes what the other one has."),
    ROLLBACK(
        false,
        true,
        "The site shows an older list of ballots than it showed before. Ballots that were in the"
            + " list are missing from it."),
    WRONG_ENTRY(
        false, true, "The site published a line in the list of ballots that must not be there."),
    WRONG_LIST(
        false, true, "The list of ballots that the site shows is not the one that it signed."),
    OTHER_LOG(
        false, true, "The site shows this vote with other questions or another key than before."),
    BAD_SIGNATURE(false, true, "The list of ballots is not signed by the key of this vote."),
    BOOTH(
        false,
        false,
        "The page on which people vote is not made of the files that the site says it is made"
            + " of."),
    SILENCE(false, false, "The site has not shown a list that can be checked for too long.");

    private final boolean conclusive;
    private final boolean lasting;
    private final String sentence;

    Kind(boolean conclusive, boolean lasting, String sentence) {
      this.conclusive = conclusive;
      this.lasting = lasting;
      this.sentence = sentence;
    }

    /** Whether the evidence speaks for itself, so that nothing need be asked again. */
    boolean conclusive() {
      return conclusive;
    }

    /** Whether the witness signs nothing more of this vote. */
    boolean lasting() {
      return lasting;
    }
  }

  /** For whoever watches the screen. */
  String sentence() {
    return "ALARM " + about + ": " + kind.sentence;
  }
}
