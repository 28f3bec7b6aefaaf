package org.folkmoot.ballots.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.kernel.SpecSource;

/**
 * Majority judgment: the option with the best middle grade wins; at equality a vote of that grade
 * is taken away from each and the middle ones of the rest are compared, and so on.
 *
 * <p>Deviation: of an even number of votes the better one of the two in the middle counts, as in
 * {@code belenios-tool}; Balinski and Laraki take the worse one.
 *
 * @param histogram for each option how many votes gave each grade, the best grade first
 * @param levels the options from the best to the worst
 */
public record MajorityJudgment(List<List<Integer>> histogram, List<Level> levels) {

  /** Copies the lists. */
  public MajorityJudgment {
    histogram = histogram.stream().map(List::copyOf).toList();
    levels = List.copyOf(levels);
  }

  /**
   * Options that no number of steps tells apart: each grade was given to them equally often.
   *
   * @param options from 0
   * @param majorityGrade the middle grade of all votes, the better of two at even numbers; 0 if
   *     there are no votes
   * @param removed how many votes had to be taken away from each option until this level fell
   *     behind the level before; 0 on the first level
   */
  public record Level(List<Integer> options, int majorityGrade, int removed) {

    /** Copies the list. */
    public Level {
      options = List.copyOf(options);
    }
  }

  /**
   * Counts. Pure; takes options × votes × grades steps.
   *
   * <p>Example: grades 1, 2, 1, 3 for one option and 2, 1, 1, 2 for another. Both have the middle
   * grade 1. Without one vote of 1 the first has 1, 2, 3 and middle 2, the second 1, 2, 2 and
   * middle 2; without one of 2, 1 and 3 against 1 and 2: equal again; without one of 1, 3 against
   * 2. The second wins after three votes are taken away.
   *
   * @param worst the worst grade; the best is 1
   * @param votes one grade from 1 to the worst for each option
   */
  @SpecSource(document = "Balinski and Laraki 2007", section = "Majority-ranking")
  public static MajorityJudgment count(int options, int worst, List<List<Integer>> votes) {
    int[][] histogram = new int[options][worst];
    for (List<Integer> vote : votes) {
      for (int option = 0; option < options; option++) {
        histogram[option][vote.get(option) - 1]++;
      }
    }
    List<MajorityValue> values =
        IntStream.range(0, options)
            .mapToObj(option -> MajorityValue.of(option, histogram[option]))
            .sorted()
            .toList();
    return new MajorityJudgment(
        IntStream.range(0, options)
            .mapToObj(option -> IntStream.of(histogram[option]).boxed().toList())
            .toList(),
        levels(values));
  }

  private static List<Level> levels(List<MajorityValue> sorted) {
    List<Level> levels = new ArrayList<>();
    for (int start = 0; start < sorted.size(); ) {
      int end = start + 1;
      while (end < sorted.size() && sorted.get(end).compareTo(sorted.get(start)) == 0) {
        end++;
      }
      MajorityValue value = sorted.get(start);
      int removed = start == 0 ? 0 : value.stepsUntilDifferent(sorted.get(start - 1));
      levels.add(
          new Level(
              sorted.subList(start, end).stream().map(MajorityValue::option).toList(),
              value.majorityGrade(),
              removed));
      start = end;
    }
    return levels;
  }
}
