package org.folkmoot.ballots.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.kernel.SpecSource;

/**
 * The Schulze method: options in the order of who beats whom, directly or by a chain of others.
 * Strength of a victory: how many prefer the winner, and at equality how few the loser.
 *
 * @param preferences how many votes rank the first option above the second
 * @param paths strength of the strongest path from the first option to the second; of a path to the
 *     option itself, of the strongest circle
 * @param levels options from 0, the best level first; within a level neither beats the other
 */
public record Schulze(
    List<List<Integer>> preferences, List<List<Strength>> paths, List<List<Integer>> levels) {

  /** Copies the lists. */
  public Schulze {
    preferences = preferences.stream().map(List::copyOf).toList();
    paths = paths.stream().map(List::copyOf).toList();
    levels = levels.stream().map(List::copyOf).toList();
  }

  /**
   * How strong a victory is: 0 to 0 where there is none.
   *
   * @param winning votes that prefer the winner
   * @param opposing votes that prefer the loser
   */
  public record Strength(int winning, int opposing) implements Comparable<Strength> {

    static final Strength NONE = new Strength(0, 0);

    /** Stronger is greater; consistent with equals. */
    @Override
    public int compareTo(Strength other) {
      int byWinning = Integer.compare(winning, other.winning);
      return byWinning != 0 ? byWinning : Integer.compare(other.opposing, opposing);
    }

    private Strength weaker(Strength other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  /**
   * Counts. Pure; takes options³ steps.
   *
   * <p>Example: of four votes 1-2-3, 2-1-3, 1-2-2, 3-2-1, two prefer option 0 to option 1 and two
   * the reverse; both beat option 2 by 3 to 1 and by 2 to 1. Levels: {0, 1}, {2}.
   *
   * @param rankings one rank for each option, 1 is the best, equal ranks allowed; 0 is not ranked,
   *     which is worse than every rank
   */
  @SpecSource(document = "Schulze 2011", section = "2.3")
  public static Schulze count(int options, List<List<Integer>> rankings) {
    int[][] preferences = preferences(options, rankings);
    Strength[][] paths = strongestPaths(preferences);
    return new Schulze(
        IntStream.range(0, options)
            .mapToObj(i -> IntStream.of(preferences[i]).boxed().toList())
            .toList(),
        IntStream.range(0, options).mapToObj(i -> List.of(paths[i])).toList(),
        levels(paths));
  }

  private static int[][] preferences(int options, List<List<Integer>> rankings) {
    int[][] preferences = new int[options][options];
    for (List<Integer> ranking : rankings) {
      for (int i = 0; i < options; i++) {
        for (int j = 0; j < options; j++) {
          if (rankOf(ranking, i) < rankOf(ranking, j)) {
            preferences[i][j]++;
          }
        }
      }
    }
    return preferences;
  }

  private static int rankOf(List<Integer> ranking, int option) {
    return ranking.get(option) == 0 ? Integer.MAX_VALUE : ranking.get(option);
  }

  private static Strength[][] strongestPaths(int[][] preferences) {
    int options = preferences.length;
    Strength[][] paths = new Strength[options][options];
    for (int i = 0; i < options; i++) {
      for (int j = 0; j < options; j++) {
        boolean wins = preferences[i][j] > preferences[j][i];
        paths[i][j] = wins ? new Strength(preferences[i][j], preferences[j][i]) : Strength.NONE;
      }
    }
    for (int via = 0; via < options; via++) {
      for (int i = 0; i < options; i++) {
        for (int j = 0; j < options; j++) {
          Strength detour = paths[i][via].weaker(paths[via][j]);
          if (detour.compareTo(paths[i][j]) > 0) {
            paths[i][j] = detour;
          }
        }
      }
    }
    return paths;
  }

  private static List<List<Integer>> levels(Strength[][] paths) {
    List<List<Integer>> levels = new ArrayList<>();
    List<Integer> rest = IntStream.range(0, paths.length).boxed().toList();
    while (!rest.isEmpty()) {
      List<Integer> candidates = rest;
      List<Integer> level =
          candidates.stream().filter(i -> isUnbeaten(i, candidates, paths)).toList();
      levels.add(level);
      rest = candidates.stream().filter(i -> !level.contains(i)).toList();
    }
    return levels;
  }

  private static boolean isUnbeaten(int option, List<Integer> others, Strength[][] paths) {
    return others.stream()
        .noneMatch(other -> paths[other][option].compareTo(paths[option][other]) > 0);
  }
}
