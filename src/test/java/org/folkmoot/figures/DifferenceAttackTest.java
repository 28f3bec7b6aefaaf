package org.folkmoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Somebody who knows the code, the exact total of a table, how large groups usually are, and all
 * that is published of it, tries to work out a count below ten. Every table of true counts that
 * fits is gone through with its probability (an exhaustive search, as sums of distributions), and
 * the likeliest count is named. It must not be right more often than a guess from how such counts
 * are usually spread.
 */
class DifferenceAttackTest {

  private static final long SEED = 20_261_201;
  private static final int TABLES = 40_000;
  private static final int LARGEST = 420;
  private static final double LUCK = 0.012;

  /** How large groups are, and everybody knows it: small ones, middle ones and large ones. */
  private static long draw(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextLong(1, 10);
      case 1 -> random.nextLong(10, 100);
      default -> random.nextLong(100, LARGEST);
    };
  }

  private static double prior(int count) {
    if (count >= 1 && count < 10) {
      return 0.25 / 9;
    } else if (count >= 10 && count < 100) {
      return 0.25 / 90;
    }
    return count >= 100 && count < LARGEST ? 0.5 / (LARGEST - 100) : 0;
  }

  @Test
  void noCountBelowTenIsFoundMoreOftenThanByGuessing() {
    Score score = attack(Protection::protect);

    assertThat(score.tries()).isGreaterThan(5_000);
    assertThat(score.rate()).isLessThan(score.guessing() + LUCK);
  }

  /** The same attack on numbers that have noise only: it works, so it would be noticed. */
  @Test
  void noiseAloneWouldNotDo() {
    Score score = attack(DifferenceAttackTest::noiseOnly);

    assertThat(score.rate()).isGreaterThan(score.guessing() + 3 * LUCK);
  }

  private static List<ProtectedCell> noiseOnly(SortedMap<String, Cell> table) {
    List<ProtectedCell> cells = new ArrayList<>();
    table.forEach(
        (group, cell) ->
            cells.add(
                cell.count() < Protection.SMALL
                    ? ProtectedCell.without(group, Shown.FEW)
                    : ProtectedCell.of(group, cell.count() + NoiseTable.noise(cell))));
    return cells;
  }

  /** What is published, and what the attacker makes of it. */
  @FunctionalInterface
  private interface Publisher {
    List<ProtectedCell> publish(SortedMap<String, Cell> table);
  }

  private record Score(int tries, int hits, int mostFrequent) {

    double rate() {
      return (double) hits / tries;
    }

    /** How often the count that occurs most is right. */
    double guessing() {
      return (double) mostFrequent / tries;
    }
  }

  private static Score attack(Publisher publisher) {
    SplittableRandom random = new SplittableRandom(SEED);
    int tries = 0;
    int hits = 0;
    int[] truths = new int[10];
    for (int i = 0; i < TABLES; i++) {
      SortedMap<String, Cell> table = new TreeMap<>();
      long total = 0;
      int groups = random.nextInt(2, 6);
      for (int group = 0; group < groups; group++) {
        Cell cell = new Cell(draw(random), random.nextLong(NoiseTable.KEYS));
        table.put(String.valueOf(group), cell);
        total += cell.count();
      }
      List<ProtectedCell> published = publisher.publish(table);
      List<Cell> truth = List.copyOf(table.values());
      for (int target = 0; target < groups; target++) {
        if (truth.get(target).count() < Protection.SMALL) {
          tries++;
          truths[(int) truth.get(target).count()]++;
          hits += likeliest(published, target, total) == truth.get(target).count() ? 1 : 0;
          break;
        }
      }
    }
    return new Score(tries, hits, Arrays.stream(truths).max().orElseThrow());
  }

  /** The likeliest count below ten of a group, by all tables that fit. */
  private static int likeliest(List<ProtectedCell> published, int target, long total) {
    double[] others = {1};
    for (int i = 0; i < published.size(); i++) {
      if (i != target) {
        others = sum(others, possible(published.get(i)), (int) total);
      }
    }
    int best = 1;
    double most = -1;
    for (int count = 1; count < Protection.SMALL; count++) {
      int rest = (int) total - count;
      double chance = rest < 0 || rest >= others.length ? 0 : prior(count) * others[rest];
      if (chance > most * (1 + 1e-9)) {
        most = chance;
        best = count;
      }
    }
    return best;
  }

  /** The distribution of a true count, by what is published of it. */
  private static double[] possible(ProtectedCell cell) {
    double[] chances = new double[LARGEST + 1];
    for (int count = 1; count <= LARGEST; count++) {
      chances[count] = prior(count) * likelihood(cell, count);
    }
    return chances;
  }

  private static double likelihood(ProtectedCell cell, int count) {
    long most = NoiseTable.most(count);
    double each = 1.0 / (2 * most + 1);
    return switch (cell.shown()) {
      case SHOWN ->
          count >= Protection.SMALL && Math.abs(cell.value().orElseThrow() - count) <= most
              ? each
              : 0;
      case FEW ->
          count < Protection.SMALL ? 1 : Math.max(0, Protection.SMALL - (count - most)) * each;
      case WITHHELD -> 1;
    };
  }

  private static double[] sum(double[] one, double[] other, int most) {
    double[] sum = new double[Math.min(most, one.length + other.length - 2) + 1];
    for (int i = 0; i < one.length; i++) {
      if (one[i] > 0) {
        for (int j = 0; j < other.length && i + j < sum.length; j++) {
          sum[i + j] += one[i] * other[j];
        }
      }
    }
    return sum;
  }
}
