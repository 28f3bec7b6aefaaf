package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;

/**
 * Finds how many units of currency the Add1 completion adds to everyone's share: up to the last
 * outcome before the first that costs more than the budget, or to the first that is enough. What an
 * outcome costs does not always rise with the share, so no share may be left out; but shares that
 * surely give the same outcome are counted once.
 *
 * <p>Where a unit is small, one run vouches for many shares and the search jumps. Where each share
 * gives a new outcome, several are counted at the same time.
 */
@SpecSource(document = "equalshares.net", section = "Add1 completion")
final class Add1 {

  /** Runs with a jump after which it is clear whether jumping pays. */
  private static final int TRIALS = 3;

  /** Shares counted side by side before jumping is tried again. */
  private static final int PLAIN_STRETCH = 96;

  private final Contest contest;
  private final Fraction start;
  private final Fraction unit;
  private final Predicate<EqualSharesRun> enough;
  private final List<EqualSharesRun> runs = new ArrayList<>();

  /**
   * @param start share to begin with, in units of the contest
   * @param unit one unit of currency in units of the contest
   * @param enough whether to stop at an outcome within the budget
   */
  Add1(Contest contest, Fraction start, Fraction unit, Predicate<EqualSharesRun> enough) {
    this.contest = contest;
    this.start = start;
    this.unit = unit;
    this.enough = enough;
    int width = Math.max(2, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < width; i++) {
      runs.add(new EqualSharesRun(contest));
    }
  }

  /** How many units are added in the outcome that stands. */
  long increments() {
    long next = 0;
    while (true) {
      Search jumping = jumpFrom(next);
      if (jumping.found) {
        return jumping.at;
      }
      next = jumping.at;
      Search plain = countFrom(next);
      if (plain.found) {
        return plain.at;
      }
      next = plain.at;
    }
  }

  /** Where a stretch of the search ended: at the answer, or at the next share to look at. */
  private record Search(boolean found, long at) {}

  private Search jumpFrom(long first) {
    EqualSharesRun run = runs.get(0);
    long next = first;
    int trials = 0;
    while (trials < TRIALS || next - first > 2L * trials) {
      long rise = run.runWithDrift(share(next), contest.budget, unit.toDouble());
      if (run.spent() > contest.budget) {
        return new Search(true, next - 1);
      }
      if (enough.test(run)) {
        return new Search(true, next);
      }
      next += 1 + rise;
      trials++;
    }
    return new Search(false, next);
  }

  private Search countFrom(long first) {
    long next = first;
    while (next < first + PLAIN_STRETCH) {
      long batch = next;
      IntStream.range(0, runs.size())
          .parallel()
          .forEach(i -> runs.get(i).run(share(batch + i), contest.budget));
      for (EqualSharesRun run : runs) {
        if (run.spent() > contest.budget) {
          return new Search(true, next - 1);
        }
        if (enough.test(run)) {
          return new Search(true, next);
        }
        next++;
      }
    }
    return new Search(false, next);
  }

  private Fraction share(long increments) {
    return start.plus(unit.times(increments));
  }
}
