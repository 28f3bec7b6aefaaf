package org.folkmoot.ballots.counting;

import java.util.Arrays;

/**
 * The middle grades of one option, each of the votes that remain after those before were taken
 * away. Lexicographically smaller is better. (No record: it holds an array.)
 */
final class MajorityValue implements Comparable<MajorityValue> {

  private final int option;
  private final int[] middles;

  private MajorityValue(int option, int[] middles) {
    this.option = option;
    this.middles = middles;
  }

  /** From how many votes gave each grade, the best first. */
  static MajorityValue of(int option, int[] histogram) {
    int[] rest = histogram.clone();
    int votes = Arrays.stream(rest).sum();
    int[] middles = new int[votes];
    for (int step = 0; step < votes; step++) {
      int grade = gradeAt(rest, (votes - step - 1) / 2);
      middles[step] = grade;
      rest[grade - 1]--;
    }
    return new MajorityValue(option, middles);
  }

  /** The grade at a position, from 0, of the votes sorted with the best first. */
  private static int gradeAt(int[] histogram, int position) {
    int grade = 0;
    for (int before = 0; before <= position; grade++) {
      before += histogram[grade];
    }
    return grade;
  }

  int option() {
    return option;
  }

  int majorityGrade() {
    return middles.length == 0 ? 0 : middles[0];
  }

  /** How many steps the two go together. */
  int stepsUntilDifferent(MajorityValue other) {
    int step = Arrays.mismatch(middles, other.middles);
    return step < 0 ? middles.length : step;
  }

  /** Better is smaller; only for sorting, equal values of two options are not equal objects. */
  @Override
  public int compareTo(MajorityValue other) {
    return Arrays.compare(middles, other.middles);
  }
}
