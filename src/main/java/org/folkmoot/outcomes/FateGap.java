package org.folkmoot.outcomes;

import java.time.Instant;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;

/**
 * A contribution that has no fate yet.
 *
 * @param kind an idea or a project
 * @param id its id, among those of its kind
 * @param process its process
 * @param title what it is called; empty if it cannot be read at the moment
 * @param path its page; empty if it cannot be read at the moment
 * @param why what is missing
 * @param since since when it waits
 * @param days how many days that is
 */
public record FateGap(
    DecisionKind kind,
    long id,
    ProcessDetails process,
    LocalizedText title,
    String path,
    Why why,
    Instant since,
    long days) {

  /** What is missing. */
  public enum Why {
    /** The council said nothing. */
    NO_ANSWER,
    /** The council is checking it. */
    IN_REVIEW,
    /** It can be done, and nobody put it into a round. */
    NOT_ON_BALLOT,
    /** It is in a round that has no outcome that counts it. */
    NOT_COUNTED,
    /** It was funded, and the council has not decided. */
    NO_DECISION
  }

  /** Lasting key of the row. */
  public String key() {
    return kind.key() + "/" + id;
  }
}
