package org.folkmoot.allocation;

import java.util.List;

/**
 * Something odd in a file that has one clear meaning all the same, so that reading went on.
 *
 * @param line line from 1, or 0 for the file as a whole
 * @param kind what it is, for a sentence in the reader's language
 * @param arguments values for the sentence, in order
 */
public record Notice(long line, Kind kind, List<String> arguments) {

  /** Keeps its own copy. */
  public Notice {
    arguments = List.copyOf(arguments);
  }

  /** What is odd. */
  public enum Kind {
    /** {@code num_projects} or {@code num_votes} (0) says another number (1) than there are (2). */
    COUNT_DIFFERS,
    /** A ballot lists project (0) twice; it counts once. */
    LISTED_TWICE,
    /** The {@code votes} or {@code score} column (0) of project (1) says (2); ballots give (3). */
    TOTAL_DIFFERS,
    /** Project (0) has the cost that marks a project withdrawn after the vote. */
    WITHDRAWN,
    /** The projects on a ballot cost (0) together, above the limit (1). */
    OVER_COST_LIMIT
  }
}
