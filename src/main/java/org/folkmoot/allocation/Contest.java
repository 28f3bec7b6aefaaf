package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Fraction;

/**
 * One allocation to be made: a tally, a budget, costs in whole units small enough that all of them
 * are whole, and who may take part. Immutable.
 */
final class Contest {

  final Election election;
  final Tally tally;
  final AllocationOptions options;
  final TieOrder ties;

  /** Decimals of a unit: with 2, a unit is a hundredth of the currency. */
  final int decimals;

  /** The budget in units. */
  final long budget;

  /** The costs in units, by project. */
  final long[] cost;

  /** Why a project does not take part, null if it does. */
  private final Shortfall.Reason[] barred;

  Contest(Election election, Tally tally, AllocationOptions options) {
    this.election = election;
    this.tally = tally;
    this.options = options;
    BigDecimal money = options.budget().orElse(election.budget());
    this.decimals =
        IntStream.concat(
                IntStream.of(decimalsOf(money)),
                election.projects().stream().mapToInt(project -> decimalsOf(project.cost())))
            .max()
            .orElse(0);
    this.budget = units(money);
    this.cost = election.projects().stream().mapToLong(p -> units(p.cost())).toArray();
    this.ties = new TieOrder(election, tally, cost, options.tieBreak());
    this.barred = new Shortfall.Reason[cost.length];
    bar();
  }

  private Contest(Contest like, Tally tally, long budget, long[] cost) {
    this.election = like.election;
    this.tally = tally;
    this.options = like.options;
    this.decimals = like.decimals;
    this.budget = budget;
    this.cost = cost;
    this.ties = new TieOrder(election, tally, cost, options.tieBreak());
    this.barred = new Shortfall.Reason[cost.length];
    bar();
  }

  /** The same with another budget, in units. */
  Contest withBudget(long units) {
    return new Contest(this, tally, units, cost);
  }

  /** The same with another cost of a project, in units. */
  Contest withCost(int project, long units) {
    long[] changed = cost.clone();
    changed[project] = units;
    return new Contest(this, tally, budget, changed);
  }

  /** The same with more voters who vote for this project alone, with the highest score there is. */
  Contest withVoters(int project, int more) {
    return new Contest(this, tally.withVoters(project, more), budget, cost);
  }

  private static int decimalsOf(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }

  private long units(BigDecimal money) {
    if (money.signum() < 0 || money.precision() - money.scale() > 13 || decimals > 4) {
      throw new IllegalArgumentException(
          "expected a sum of zero or more, below 10^13, with at most 4 decimals, found "
              + money.toPlainString());
    }
    return money.setScale(decimals).unscaledValue().longValueExact();
  }

  private void bar() {
    Optional<BigDecimal> threshold = threshold();
    for (int project = 0; project < barred.length; project++) {
      if (election.projects().get(project).isWithdrawn()) {
        barred[project] = Shortfall.Reason.WITHDRAWN;
      } else if (threshold.isPresent() && score(project).compareTo(threshold.get()) < 0) {
        barred[project] = Shortfall.Reason.BELOW_THRESHOLD;
      }
    }
    for (ExclusiveGroup group : options.exclusions()) {
      if (group.survivor() != ExclusiveGroup.Survivor.FIRST_FUNDED) {
        int[] members = group.projects().stream().mapToInt(election::indexOf).toArray();
        int survivor = survivor(group, members);
        for (int member : members) {
          if (member != survivor && barred[member] == null) {
            barred[member] = Shortfall.Reason.EXCLUDED;
          }
        }
      }
    }
  }

  private int survivor(ExclusiveGroup group, int[] members) {
    if (group.survivor() == ExclusiveGroup.Survivor.FIRST_LISTED) {
      return members[0];
    }
    return Arrays.stream(members)
        .boxed()
        .min(
            (a, b) -> {
              int byScore = Long.compare(tally.score(b), tally.score(a));
              return byScore != 0 ? byScore : ties.compare(a, b);
            })
        .orElseThrow();
  }

  /** The least score that a project needs, where the rule or the options have one. */
  Optional<BigDecimal> threshold() {
    boolean fromFile =
        options.rule() == AllocationOptions.Rule.GREEDY_THRESHOLD
            || options.rule() == AllocationOptions.Rule.GREEDY_NO_SKIP;
    return options
        .threshold()
        .or(
            () ->
                fromFile
                    ? Optional.ofNullable(election.meta().get("min_project_score_threshold"))
                        .flatMap(DecimalText::find)
                    : Optional.empty());
  }

  /** The total score of a project, as people gave it. */
  BigDecimal score(int project) {
    return BigDecimal.valueOf(tally.score(project), tally.scoreDecimals());
  }

  /** Money in units as money in the currency. */
  BigDecimal major(long units) {
    return BigDecimal.valueOf(units, decimals);
  }

  /** Money in units as money in the currency. */
  Fraction major(Fraction units) {
    return units.dividedBy(Fraction.of(BigDecimal.ONE.movePointRight(decimals)));
  }

  boolean takesPart(int project) {
    return barred[project] == null;
  }

  Optional<Shortfall.Reason> reasonBarred(int project) {
    return Optional.ofNullable(barred[project]);
  }

  /** Ids of the projects that took the place of this one in its exclusive groups. */
  List<String> excludedBy(int project) {
    return options.exclusions().stream()
        .filter(group -> group.projects().contains(id(project)))
        .flatMap(group -> group.projects().stream())
        .filter(other -> takesPart(election.indexOf(other)))
        .toList();
  }

  /** Projects that take part, cost something and have support: those that voters can pay for. */
  int[] payable() {
    return IntStream.range(0, cost.length)
        .filter(p -> takesPart(p) && cost[p] > 0 && tally.supporters(p) > 0)
        .toArray();
  }

  String id(int project) {
    return election.projects().get(project).id();
  }
}
