package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The ballots of an election as numbers: for each voter the listed projects, each once, and the
 * points given. Immutable once built.
 */
final class Ballots {

  private final int voters;
  private final int[] offsets;
  private final int[] projects;
  private final long @Nullable [] points;
  private final BitSet invalid;

  /** Decimals of the points: a stored 25 with one decimal means 2.5 points. */
  final int pointDecimals;

  private Ballots(
      int voters,
      int[] offsets,
      int[] projects,
      long @Nullable [] points,
      int pointDecimals,
      BitSet invalid) {
    this.invalid = invalid;
    this.voters = voters;
    this.offsets = offsets;
    this.projects = projects;
    this.points = points;
    this.pointDecimals = pointDecimals;
  }

  int voters() {
    return voters;
  }

  /** Index of the voter's first mark. */
  int start(int voter) {
    return offsets[voter];
  }

  /** One more than the index of the voter's last mark. */
  int end(int voter) {
    return offsets[voter + 1];
  }

  int project(int mark) {
    return projects[mark];
  }

  /** Whether the voter's ballot held more than it may, so that its marks do not count. */
  boolean isInvalid(int voter) {
    return invalid.get(voter);
  }

  /** Scaled points of a mark, zero or more; 1 on ballots without points. */
  long points(int mark) {
    return points == null ? 1 : points[mark];
  }

  /**
   * The same ballots with some of the projects only.
   *
   * @param newIndex index of each project from now on, -1 for those left out
   * @param onlyMarked whether ballots without a mark are left out
   */
  Ballots restrictedTo(int[] newIndex, boolean onlyMarked) {
    Collector collector = new Collector(points != null);
    for (int voter = 0; voter < voters; voter++) {
      for (int mark = start(voter); mark < end(voter); mark++) {
        if (newIndex[project(mark)] >= 0) {
          collector.mark(newIndex[project(mark)]);
          if (points != null) {
            collector.points(collector.marks() - 1, points(mark), pointDecimals);
          }
        }
      }
      if (!onlyMarked || collector.marks() > collector.start()) {
        collector.endVoter();
      }
    }
    return collector.build();
  }

  /** Collects ballots voter by voter. */
  static final class Collector {

    private final boolean withPoints;
    private int voters;
    private int marks;
    private int decimals;
    private int[] offsets = new int[1024];
    private int[] projects = new int[4096];
    private long[] points;
    private final BitSet invalid = new BitSet();

    Collector(boolean withPoints) {
      this.withPoints = withPoints;
      this.points = new long[withPoints ? 4096 : 0];
    }

    /** Index of the first mark of the voter being collected. */
    int start() {
      return offsets[voters];
    }

    int marks() {
      return marks;
    }

    void mark(int project) {
      if (marks == projects.length) {
        projects = Arrays.copyOf(projects, 2 * marks);
        points = withPoints ? Arrays.copyOf(points, 2 * marks) : points;
      }
      projects[marks++] = project;
    }

    /** Sets the points of a mark: {@code unscaled} with so many decimals. */
    void points(int mark, long unscaled, int pointDecimals) {
      while (decimals < pointDecimals) {
        decimals++;
        for (int i = 0; i < marks; i++) {
          points[i] *= 10;
        }
      }
      long value = unscaled;
      for (int missing = pointDecimals; missing < decimals; missing++) {
        value *= 10;
      }
      points[mark] = value;
    }

    int project(int mark) {
      return projects[mark];
    }

    /** Scaled points of a mark; 1 on ballots without points. */
    long points(int mark) {
      return withPoints ? points[mark] : 1;
    }

    /** Scaled points as they were given. */
    BigDecimal scaled(long value) {
      return BigDecimal.valueOf(value, decimals);
    }

    /** Ends the voter, whose marks do not count. */
    void endInvalidVoter() {
      marks = start();
      invalid.set(voters);
      endVoter();
    }

    void endVoter() {
      voters++;
      if (voters == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * voters);
      }
      offsets[voters] = marks;
    }

    int voters() {
      return voters;
    }

    Ballots build() {
      return new Ballots(
          voters,
          Arrays.copyOf(offsets, voters + 1),
          Arrays.copyOf(projects, marks),
          withPoints ? Arrays.copyOf(points, marks) : null,
          decimals,
          invalid);
    }
  }
}
