package org.folkmoot.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;

/**
 * Sequential Phragmén: the cost of a project is a load on its supporters, spread so that all of
 * them end up with the same total. Each round funds the project that leaves the smallest load; the
 * rule stops as soon as one of the tied best does not fit. Projects dearer than the budget take no
 * part.
 *
 * <p>A voter's load is that of the last funded project he or she supports, so loads are few and a
 * sum over supporters is a sum over rounds. Loads are kept over one common denominator.
 */
@SpecSource(document = "Brill, Freeman, Janson, Lackner 2017", section = "sequential Phragmén")
final class Phragmen {

  private final Contest contest;
  private final Tally tally;
  private final int[] lastFunded;
  private BigInteger denominator = BigInteger.ONE;
  private final BigInteger[] loads;
  private int rounds;

  private Phragmen(Contest contest) {
    this.contest = contest;
    this.tally = contest.tally;
    this.lastFunded = new int[tally.groups()];
    this.loads = new BigInteger[contest.cost.length];
    Arrays.fill(lastFunded, -1);
  }

  static Picks decide(Contest contest) {
    return new Phragmen(contest).run();
  }

  private Picks run() {
    Picks picks = new Picks(contest);
    int[] open =
        Arrays.stream(contest.payable())
            .filter(project -> contest.cost[project] <= contest.budget)
            .toArray();
    while (open.length > 0) {
      int[] tied = cheapest(open);
      List<Integer> tooDear =
          Arrays.stream(tied)
              .filter(project -> contest.cost[project] > picks.left())
              .boxed()
              .toList();
      if (!tooDear.isEmpty()) {
        tooDear.forEach(p -> picks.lose(p, Shortfall.Reason.BUDGET_SPENT, List.of()));
        Arrays.stream(open).forEach(p -> picks.lose(p, Shortfall.Reason.RULE_STOPPED, tooDear));
        return picks;
      }
      int winner = contest.ties.first(tied);
      fund(winner);
      picks.addLoaded(winner, tied, Fraction.of(loads[rounds - 1], denominator));
      open = Arrays.stream(open).filter(project -> project != winner).toArray();
    }
    return picks;
  }

  /** All projects whose load would be smallest. */
  private int[] cheapest(int[] open) {
    int[] tied = new int[open.length];
    int count = 0;
    BigInteger best = BigInteger.ZERO;
    long bestSupporters = 1;
    for (int project : open) {
      BigInteger load = loadTimesSupporters(project);
      long supporters = tally.supporters(project);
      int order =
          count == 0
              ? -1
              : load.multiply(BigInteger.valueOf(bestSupporters))
                  .compareTo(best.multiply(BigInteger.valueOf(supporters)));
      if (order < 0) {
        best = load;
        bestSupporters = supporters;
        count = 0;
      }
      if (order <= 0) {
        tied[count++] = project;
      }
    }
    return Arrays.copyOf(tied, count);
  }

  /** Cost and present loads of the supporters together, over the common denominator. */
  private BigInteger loadTimesSupporters(int project) {
    long[] voters = new long[rounds];
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (lastFunded[group] >= 0) {
        voters[lastFunded[group]] += tally.weight[group];
      }
    }
    BigInteger sum = denominator.multiply(BigInteger.valueOf(contest.cost[project]));
    for (int round = 0; round < rounds; round++) {
      if (voters[round] > 0) {
        sum = sum.add(loads[round].multiply(BigInteger.valueOf(voters[round])));
      }
    }
    return sum;
  }

  private void fund(int project) {
    BigInteger total = loadTimesSupporters(project);
    BigInteger supporters = BigInteger.valueOf(tally.supporters(project));
    BigInteger common = total.gcd(supporters);
    BigInteger factor = supporters.divide(common);
    for (int round = 0; round < rounds; round++) {
      loads[round] = loads[round].multiply(factor);
    }
    denominator = denominator.multiply(factor);
    loads[rounds] = total.divide(common);
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      lastFunded[tally.supportGroup[i]] = rounds;
    }
    rounds++;
  }
}
