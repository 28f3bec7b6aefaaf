package org.folkmoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What leaves the one protection of counts of people. */
class ProtectionTest {

  private static final long SEED = 20_261_201;

  @Test
  void nothingStaysNothing() {
    assertThat(Protection.protect(table(0, 0, 1_000)).subList(0, 2))
        .containsExactly(ProtectedCell.of("0", 0), ProtectedCell.of("1", 0));
  }

  @Test
  void aCountBelowTenIsOnlyCalledSmall() {
    for (long count = 1; count < Protection.SMALL; count++) {
      List<ProtectedCell> cells = Protection.protect(table(count, 40, 400));

      assertThat(cells)
          .extracting(ProtectedCell::shown)
          .containsExactly(Shown.FEW, Shown.WITHHELD, Shown.SHOWN);
    }
  }

  @Test
  void withoutEnoughOthersNothingIsShown() {
    assertThat(Protection.protect(table(3, 12, 17)))
        .extracting(ProtectedCell::shown)
        .containsOnly(Shown.WITHHELD);
    assertThat(Protection.protect(table(3)))
        .extracting(ProtectedCell::shown)
        .containsOnly(Shown.WITHHELD);
  }

  @Test
  void aCountOfAHundredOrMoreIsOffByTwoPercentAtMost() {
    SplittableRandom random = new SplittableRandom(SEED);
    LongStream.rangeClosed(100, 3_000)
        .forEach(
            count -> {
              Cell cell = new Cell(count, random.nextLong(NoiseTable.KEYS));
              assertThat(50 * Math.abs(NoiseTable.noise(cell))).isLessThanOrEqualTo(count);
            });
    assertThat(NoiseTable.noise(new Cell(100, 0))).isEqualTo(-2);
    assertThat(NoiseTable.noise(new Cell(100, NoiseTable.KEYS - 1))).isEqualTo(2);
  }

  @Test
  void theNoiseIsZeroOnAverageAndNeverMakesACountNegative() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (long count : new long[] {10, 30, 99, 100, 450, 20_000}) {
      long sum = 0;
      for (int i = 0; i < 20_000; i++) {
        Cell cell = new Cell(count, random.nextLong(NoiseTable.KEYS));
        assertThat(count + NoiseTable.noise(cell)).isPositive();
        sum += NoiseTable.noise(cell);
      }
      assertThat(sum / 20_000.0).as("count " + count).isBetween(-0.2, 0.2);
    }
  }

  @Test
  void theSamePeopleAreTheSameCellInEveryTableAndOrder() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      keys.add(random.nextLong(NoiseTable.KEYS));
    }
    Cell first = cell(keys);
    Collections.shuffle(keys, new Random(SEED));

    assertThat(cell(keys)).isEqualTo(first);
    SortedMap<String, Cell> one = new TreeMap<>();
    one.put("a", first);
    one.put("b", new Cell(700, 5));
    SortedMap<String, Cell> other = new TreeMap<>();
    other.put("x", cell(keys));
    other.put("y", new Cell(90, 77));
    assertThat(Protection.protect(one).get(0).value())
        .isEqualTo(Protection.protect(other).get(0).value());
  }

  private static Cell cell(List<Long> keys) {
    Cell cell = Cell.EMPTY;
    for (long key : keys) {
      cell = cell.plus(key);
    }
    return cell;
  }

  private static SortedMap<String, Cell> table(long... counts) {
    SplittableRandom random = new SplittableRandom(SEED);
    SortedMap<String, Cell> table = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      table.put(String.valueOf(i), new Cell(counts[i], random.nextLong(NoiseTable.KEYS)));
    }
    return table;
  }
}
