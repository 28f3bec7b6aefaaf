package org.folkmoot.allocation;

import java.util.List;

/**
 * Something odd in a file that has one clear meaning all the same, so that reading went on. What is
 * odd in the same way in many places is one notice.
 *
 * @param line line of the first place, from 1, or 0 for the file as a whole
 * @param kind what it is, for a sentence in the reader's language
 * @param times how many places (ballots, projects), at least 1
 * @param arguments values of the first place for the sentence, in order
 */
public record Notice(long line, Kind kind, long times, List<String> arguments) {

  /** Keeps its own copy. */
  public Notice {
    arguments = List.copyOf(arguments);
  }

  /** What is odd. */
  public enum Kind {
    /** {@code num_projects} or {@code num_votes} (0) says another number (1) than there are (2). */
    COUNT_DIFFERS,
    /** A ballot marks more projects (0) than it may (1): it is invalid and counts as empty. */
    TOO_MANY_PROJECTS,
    /** A ballot gives more points together (0) than it may (1): invalid, counts as empty. */
    TOO_MANY_POINTS,
    /** A ballot gives one project more points (0) than it may (1): invalid, counts as empty. */
    TOO_MANY_FOR_ONE,
    /**
     * The projects on a knapsack ballot cost more (0) than they may (1): invalid, counts as empty.
     */
    OVER_BUDGET,
    /** A ballot lists project (0) twice; it counts once. */
    LISTED_TWICE,
    /** The {@code votes} or {@code score} column (0) of project (1) says (2); ballots give (3). */
    TOTAL_DIFFERS,
    /** Project (0) has the cost that marks a project withdrawn after the vote. */
    WITHDRAWN,
    /** The projects on a ballot cost (0) together, above the limit (1); it counts in full. */
    OVER_COST_LIMIT,
    /** The limit on ballots (0) says (1), which is no number, so that it limits nothing. */
    LIMIT_UNREADABLE;

    /** Whether it is about a key or column of the file, which its first value names. */
    boolean isAboutAKey() {
      return this == COUNT_DIFFERS || this == TOTAL_DIFFERS || this == LIMIT_UNREADABLE;
    }

    /** Whether ballots of this kind are invalid. */
    public boolean isInvalidBallot() {
      return switch (this) {
        case TOO_MANY_PROJECTS, TOO_MANY_POINTS, TOO_MANY_FOR_ONE, OVER_BUDGET -> true;
        case COUNT_DIFFERS,
            LISTED_TWICE,
            TOTAL_DIFFERS,
            WITHDRAWN,
            OVER_COST_LIMIT,
            LIMIT_UNREADABLE ->
            false;
      };
    }
  }
}
