package org.folkmoot.votes;

import java.util.List;

/**
 * How a question was answered.
 *
 * @param question the question
 * @param counted ballots that count for it, blank ones included
 * @param blank blank ones
 * @param invalid ballots that hold more than they may; they count for nothing
 * @param lines its options, by the order of the result
 */
public record QuestionTally(
    QuestionForm question, long counted, long blank, long invalid, List<OptionTally> lines) {

  /** Copies the list. */
  public QuestionTally {
    lines = List.copyOf(lines);
  }

  /**
   * How an option fared.
   *
   * @param option the option
   * @param place place in the result, from 1; the same for options that are equal
   * @param number votes, points, first places, or how many gave the middle grade or a better one
   * @param grade place of the middle grade among the grades, from 1; 0 unless grades were given
   */
  public record OptionTally(VoteOption option, int place, long number, int grade) {}
}
