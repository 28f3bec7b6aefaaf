package org.folkmoot.votes;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * A question as a facilitator sets it up, and as voters get it.
 *
 * @param kind what a ballot says to it
 * @param text the question
 * @param hint what helps to answer it, may be empty
 * @param min least number of options to choose; for {@link QuestionKind#SEVERAL}
 * @param max largest number; for {@link QuestionKind#SEVERAL} and {@link QuestionKind#APPROVAL}
 * @param blank whether a voter may choose nothing; always so where ballots are shuffled
 * @param points sum of the points that a voter gives; for {@link QuestionKind#POINTS}
 * @param grades names of the grades, the best first; for {@link QuestionKind#GRADES}
 * @param options what can be chosen; empty for the projects of a round, and for yes and no in their
 *     usual words
 */
public record QuestionForm(
    QuestionKind kind,
    LocalizedText text,
    LocalizedText hint,
    int min,
    int max,
    boolean blank,
    int points,
    List<LocalizedText> grades,
    List<VoteOption> options) {

  /** Copies the lists. */
  public QuestionForm {
    grades = List.copyOf(grades);
    options = List.copyOf(options);
  }

  /** A question of a kind that needs no more than its options. */
  public static QuestionForm of(
      QuestionKind kind, LocalizedText text, boolean blank, List<VoteOption> options) {
    int most = Math.max(1, options.size());
    return new QuestionForm(kind, text, LocalizedText.EMPTY, 1, most, blank, 0, List.of(), options);
  }

  /** The same with other options. */
  public QuestionForm withOptions(List<VoteOption> others) {
    return new QuestionForm(kind, text, hint, min, max, blank, points, grades, others);
  }

  /** The same with other limits. */
  public QuestionForm withLimits(int least, int most) {
    return new QuestionForm(kind, text, hint, least, most, blank, points, grades, options);
  }

  /** The same with a sum of points. */
  public QuestionForm withPoints(int sum) {
    return new QuestionForm(kind, text, hint, min, max, blank, sum, grades, options);
  }

  /** The same with names of grades, the best first. */
  public QuestionForm withGrades(List<LocalizedText> names) {
    return new QuestionForm(kind, text, hint, min, max, blank, points, names, options);
  }

  /** Whether voters may choose nothing. */
  boolean admitsBlank(boolean shuffled) {
    return blank || shuffled;
  }
}
