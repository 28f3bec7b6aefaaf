package org.folkmoot.allocation;

import java.util.Arrays;

/**
 * The ballots as the rules need them: identical ballots grouped, scores worked out, and for each
 * project its supporting groups. A group's members always hold the same money, so a rule need not
 * look at voters one by one. Immutable.
 */
final class Tally {

  /** Bits of a packed mark that hold the score; a project's index stands above them. */
  private static final int SCORE_BITS = 44;

  private static final long SCORE_MASK = (1L << SCORE_BITS) - 1;

  private final int voters;
  private final int scoreDecimals;
  private final int projects;

  /** How many ballots are alike, by group. */
  final int[] weight;

  /** Where a group's marks begin; one longer than there are groups. */
  final int[] groupStart;

  /** Project of a mark; ascending in each group. */
  final int[] markProject;

  /** Scaled score of a mark, positive. */
  final long[] markScore;

  /** Where a project's supporting groups begin; one longer than there are projects. */
  final int[] projectStart;

  /** Supporting groups, project by project. */
  final int[] supportGroup;

  /** Number of voters in a supporting group, beside {@link #supportGroup}; whole. */
  final double[] supportWeight;

  /** Scaled score that the group's members give, beside {@link #supportGroup}; whole. */
  final double[] supportScore;

  /** Whether every score is 1, so that supporters differ by their money alone. */
  final boolean approvals;

  /** The highest scaled score on any ballot, at least 1. */
  final long highestScore;

  private final long[] scores;
  private final long[] supporters;

  private Tally(Grouping grouping, int voters, int projects, int scoreDecimals) {
    this.voters = voters;
    this.projects = projects;
    this.scoreDecimals = scoreDecimals;
    this.weight = Arrays.copyOf(grouping.weight, grouping.groups);
    this.groupStart = Arrays.copyOf(grouping.start, grouping.groups + 1);
    int marks = groupStart[weight.length];
    this.markProject = new int[marks];
    this.markScore = new long[marks];
    long highest = 1;
    for (int mark = 0; mark < marks; mark++) {
      markProject[mark] = (int) (grouping.packed[mark] >>> SCORE_BITS);
      markScore[mark] = grouping.packed[mark] & SCORE_MASK;
      highest = Math.max(highest, markScore[mark]);
    }
    this.highestScore = highest;
    this.approvals = highest == 1;
    this.projectStart = new int[projects + 1];
    this.supportGroup = new int[marks];
    this.supportWeight = new double[marks];
    this.supportScore = new double[marks];
    this.scores = new long[projects];
    this.supporters = new long[projects];
    listSupporters();
  }

  private void listSupporters() {
    for (int project : markProject) {
      projectStart[project + 1]++;
    }
    for (int project = 0; project < projects; project++) {
      projectStart[project + 1] += projectStart[project];
    }
    int[] next = Arrays.copyOf(projectStart, projects);
    for (int group = 0; group < weight.length; group++) {
      for (int mark = groupStart[group]; mark < groupStart[group + 1]; mark++) {
        int project = markProject[mark];
        int at = next[project]++;
        supportGroup[at] = group;
        supportWeight[at] = weight[group];
        supportScore[at] = markScore[mark];
        supporters[project] += weight[group];
        scores[project] += weight[group] * markScore[mark];
      }
    }
  }

  /** Groups the ballots of an election. */
  static Tally of(Election election, AllocationOptions.BallotReading reading) {
    Ballots ballots = election.ballots();
    boolean asCast = reading == AllocationOptions.BallotReading.AS_CAST;
    boolean ordinal = election.voteType() == VoteType.ORDINAL;
    long length = ordinal ? election.ordinalLength() : 0;
    Grouping grouping = new Grouping(ballots.voters());
    for (int voter = 0; voter < ballots.voters(); voter++) {
      for (int mark = ballots.start(voter); mark < ballots.end(voter); mark++) {
        long points = ballots.points(mark);
        long score = ordinal ? length - points : points;
        if (score > 0) {
          grouping.mark(ballots.project(mark), asCast ? score : 1);
        }
      }
      grouping.endBallot();
    }
    int decimals = asCast && !ordinal ? ballots.pointDecimals : 0;
    return new Tally(grouping, ballots.voters(), election.projects().size(), decimals);
  }

  /** The same with more voters who give this project, and no other, the highest score there is. */
  Tally withVoters(int project, int more) {
    Grouping grouping = new Grouping(1);
    for (int group = 0; group < groups(); group++) {
      for (int mark = groupStart[group]; mark < groupStart[group + 1]; mark++) {
        grouping.mark(markProject[mark], markScore[mark]);
      }
      grouping.endGroup(weight[group]);
    }
    grouping.mark(project, highestScore);
    grouping.endGroup(more);
    return new Tally(grouping, voters + more, projects, scoreDecimals);
  }

  /** Ballots, empty ones counted. */
  int voters() {
    return voters;
  }

  int projects() {
    return projects;
  }

  int groups() {
    return weight.length;
  }

  /** Decimals in a scaled score: 25 with one decimal means 2.5. */
  int scoreDecimals() {
    return scoreDecimals;
  }

  /** Scaled total score of a project. */
  long score(int project) {
    return scores[project];
  }

  /** Voters with a positive score for a project. */
  long supporters(int project) {
    return supporters[project];
  }

  /** Scaled score that a supporting group gives altogether; below 2^53. */
  long supportTotal(int support) {
    return (long) (supportWeight[support] * supportScore[support]);
  }

  /** Collects ballots and finds those that are alike. */
  private static final class Grouping {

    private int[] slots;
    private int[] hashes = new int[1024];
    private int[] weight = new int[1024];
    private int[] start = new int[1025];
    private long[] packed = new long[4096];
    private int groups;
    private int end;

    Grouping(int voters) {
      slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, voters)) * 4)];
    }

    void mark(int project, long score) {
      if (end == packed.length) {
        packed = Arrays.copyOf(packed, 2 * end);
      }
      long mark = ((long) project << SCORE_BITS) | score;
      int at = end++;
      int first = start[groups];
      if (at - first < 40) {
        while (at > first && packed[at - 1] > mark) {
          packed[at] = packed[at - 1];
          at--;
        }
      }
      packed[at] = mark;
    }

    void endBallot() {
      int first = start[groups];
      if (end - first > 40) {
        Arrays.sort(packed, first, end);
      }
      int hash = hash(first);
      int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
      while (slots[slot] != 0 && !sameAs(slots[slot] - 1, hash)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == 0) {
        addGroup(hash);
        slots[slot] = groups;
      } else {
        end = first;
      }
      weight[slots[slot] - 1]++;
    }

    /** Takes the marks as a group without looking for one that is alike. */
    void endGroup(int voters) {
      addGroup(0);
      weight[groups - 1] = voters;
    }

    private int hash(int first) {
      long hash = 1;
      for (int i = first; i < end; i++) {
        hash = (hash ^ packed[i]) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      return (int) (hash >>> 24);
    }

    private boolean sameAs(int group, int hash) {
      return hashes[group] == hash
          && Arrays.equals(packed, start[group], start[group + 1], packed, start[groups], end);
    }

    private void addGroup(int hash) {
      if (groups == weight.length) {
        weight = Arrays.copyOf(weight, 2 * groups);
        hashes = Arrays.copyOf(hashes, 2 * groups);
        start = Arrays.copyOf(start, 2 * groups + 1);
      }
      hashes[groups] = hash;
      groups++;
      start[groups] = end;
    }
  }
}
