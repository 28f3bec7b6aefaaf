package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What would be funded under other budgets: the outcome as a step function, looked at on a grid.
 *
 * @param steps by rising budget, without gaps on the grid
 */
public record BudgetCurve(List<Level> steps) {

  private static final int POINT_LIMIT = 1_000;

  /** Keeps its own copy. */
  public BudgetCurve {
    steps = List.copyOf(steps);
  }

  /**
   * Budgets under which the same projects are funded.
   *
   * @param from lowest budget of the grid at which it is so
   * @param to highest budget of the grid, without a change in between
   * @param selected ids in the order of funding at the lowest budget
   * @param spent their cost
   */
  public record Level(BigDecimal from, BigDecimal to, List<String> selected, BigDecimal spent) {

    /** Keeps its own copy. */
    public Level {
      selected = List.copyOf(selected);
    }
  }

  /**
   * Decides at equally spaced budgets, the first and the last included.
   *
   * @param points how many budgets to look at, from 2 to 1,000
   * @throws IllegalArgumentException if the range is empty or the number of points out of range
   */
  public static BudgetCurve of(
      Allocation allocation,
      AllocationOptions options,
      BigDecimal first,
      BigDecimal last,
      int points) {
    return of(allocation, options, first, last, points, done -> {});
  }

  /**
   * The same for whoever wants to hear how far it is.
   *
   * @param progress hears how many budgets were looked at, from any thread
   */
  public static BudgetCurve of(
      Allocation allocation,
      AllocationOptions options,
      BigDecimal first,
      BigDecimal last,
      int points,
      IntConsumer progress) {
    if (first.signum() < 0 || first.compareTo(last) >= 0 || points < 2 || points > POINT_LIMIT) {
      throw new IllegalArgumentException(
          points + " budgets from " + first + " to " + last + " are no range");
    }
    AtomicInteger done = new AtomicInteger();
    List<Outcome> outcomes =
        IntStream.range(0, points)
            .parallel()
            .mapToObj(
                i -> {
                  Outcome outcome =
                      allocation.decide(options.withBudget(at(first, last, i, points)));
                  progress.accept(done.incrementAndGet());
                  return outcome;
                })
            .toList();
    List<Level> levels = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Level level =
          new Level(outcome.budget(), outcome.budget(), outcome.selected(), outcome.spent());
      int previous = levels.size() - 1;
      if (previous >= 0 && sameProjects(levels.get(previous), level)) {
        Level start = levels.get(previous);
        levels.set(previous, new Level(start.from(), level.to(), start.selected(), start.spent()));
      } else {
        levels.add(level);
      }
    }
    return new BudgetCurve(levels);
  }

  private static BigDecimal at(BigDecimal first, BigDecimal last, int index, int points) {
    BigDecimal distance = last.subtract(first).multiply(BigDecimal.valueOf(index));
    return first.add(distance.divide(BigDecimal.valueOf(points - 1), 0, RoundingMode.FLOOR));
  }

  private static boolean sameProjects(Level a, Level b) {
    return a.selected().size() == b.selected().size() && a.selected().containsAll(b.selected());
  }
}
