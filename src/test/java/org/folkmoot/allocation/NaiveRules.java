package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.kernel.Fraction;

/**
 * The rules as the papers state them, voter by voter and in fractions throughout: slow, and with
 * nothing in common with the engine but the ballots.
 */
final class NaiveRules {

  private final Election election;
  private final AllocationOptions options;
  private final int voters;
  private final int projects;
  private final Fraction[][] score;
  private final Fraction[] cost;
  private final Fraction budget;
  private final TieOrder ties;

  NaiveRules(Election election, AllocationOptions options) {
    this.election = election;
    this.options = options;
    this.voters = election.voters();
    this.projects = election.projects().size();
    Contest contest = Allocation.of(election).contest(options);
    this.ties = contest.ties;
    this.cost = new Fraction[projects];
    for (int p = 0; p < projects; p++) {
      cost[p] = Fraction.of(election.projects().get(p).cost());
    }
    this.budget = Fraction.of(options.budget().orElse(election.budget()));
    this.score = scores();
  }

  private Fraction[][] scores() {
    Fraction[][] scores = new Fraction[voters][projects];
    int longest = 0;
    for (List<String> row : election.tables().votes()) {
      longest = Math.max(longest, items(row.get(1)).size());
    }
    for (int v = 0; v < voters; v++) {
      List<String> row = election.tables().votes().get(v);
      List<String> ids = items(row.get(1));
      for (int p = 0; p < projects; p++) {
        int at = ids.indexOf(election.projects().get(p).id());
        Fraction given = Fraction.ZERO;
        if (at >= 0) {
          given =
              switch (election.voteType()) {
                case CUMULATIVE, SCORING ->
                    Fraction.of(new java.math.BigDecimal(items(row.get(2)).get(at)));
                case ORDINAL -> Fraction.of(longest - at);
                default -> Fraction.of(1);
              };
        }
        boolean approval = options.ballots() == AllocationOptions.BallotReading.APPROVAL;
        scores[v][p] = approval && given.signum() > 0 ? Fraction.of(1) : given;
      }
    }
    return scores;
  }

  private static List<String> items(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(",", -1));
  }

  private Fraction total(int p) {
    Fraction sum = Fraction.ZERO;
    for (int v = 0; v < voters; v++) {
      sum = sum.plus(score[v][p]);
    }
    return sum;
  }

  /** Funded projects in order, and what is the price of each. */
  record Result(List<Integer> order, List<Fraction> prices) {
    Fraction spent(Fraction[] cost) {
      return order.stream().map(p -> cost[p]).reduce(Fraction.ZERO, Fraction::plus);
    }
  }

  List<String> greedy(boolean perCost, boolean skips) {
    List<Integer> order = new ArrayList<>();
    Fraction left = budget;
    Comparator<Integer> byWorth =
        Comparator.comparing((Integer p) -> perCost ? total(p).dividedBy(cost[p]) : total(p))
            .reversed()
            .thenComparing(ties::compare);
    for (int p : java.util.stream.IntStream.range(0, projects).boxed().sorted(byWorth).toList()) {
      if (cost[p].compareTo(left) <= 0) {
        order.add(p);
        left = left.minus(cost[p]);
      } else if (!skips) {
        break;
      }
    }
    return ids(order);
  }

  /** Equal shares with this share for each voter; prices are rho times the cost by cost utility. */
  Result equalShares(Fraction share) {
    boolean byCost = options.utility() == AllocationOptions.Utility.COST;
    Fraction[] money = new Fraction[voters];
    java.util.Arrays.fill(money, share);
    Result result = new Result(new ArrayList<>(), new ArrayList<>());
    while (true) {
      List<Integer> best = new ArrayList<>();
      Optional<Fraction> bestRho = Optional.empty();
      for (int p = 0; p < projects; p++) {
        Optional<Fraction> rho =
            result.order().contains(p) || cost[p].signum() == 0
                ? Optional.empty()
                : price(p, money).map(byCost ? new Divide(cost[p]) : one -> one);
        if (rho.isPresent()) {
          int order = bestRho.isEmpty() ? -1 : rho.get().compareTo(bestRho.get());
          if (order < 0) {
            best.clear();
            bestRho = rho;
          }
          if (order <= 0) {
            best.add(p);
          }
        }
      }
      if (best.isEmpty()) {
        return result;
      }
      int winner = best.stream().min(ties::compare).orElseThrow();
      Fraction price = price(winner, money).orElseThrow();
      for (int v = 0; v < voters; v++) {
        Fraction due = price.times(score[v][winner]);
        money[v] = due.compareTo(money[v]) < 0 ? money[v].minus(due) : Fraction.ZERO;
      }
      result.order().add(winner);
      result.prices().add(bestRho.orElseThrow());
    }
  }

  private record Divide(Fraction by) implements java.util.function.Function<Fraction, Fraction> {
    @Override
    public Fraction apply(Fraction value) {
      return value.dividedBy(by);
    }
  }

  /** The price for a point: supporters in the order of money for a point, poorest first. */
  private Optional<Fraction> price(int p, Fraction[] money) {
    List<Integer> supporters = new ArrayList<>();
    Fraction points = Fraction.ZERO;
    for (int v = 0; v < voters; v++) {
      if (score[v][p].signum() > 0) {
        supporters.add(v);
        points = points.plus(score[v][p]);
      }
    }
    supporters.sort(Comparator.comparing(v -> money[v].dividedBy(score[v][p])));
    Fraction missing = cost[p];
    for (int v : supporters) {
      Fraction price = missing.dividedBy(points);
      if (price.times(score[v][p]).compareTo(money[v]) <= 0) {
        return Optional.of(price);
      }
      missing = missing.minus(money[v]);
      points = points.minus(score[v][p]);
    }
    return Optional.empty();
  }

  /** Add1 by counting every single share. */
  List<String> add1() {
    boolean exhaustive = options.add1Stop() == AllocationOptions.Add1Stop.EXHAUSTIVE;
    Fraction share = voters == 0 ? Fraction.ZERO : budget.dividedBy(voters);
    Fraction next =
        options.add1Start() == AllocationOptions.Add1Start.INTEGRAL
            ? Fraction.of(share.floor(), java.math.BigInteger.ONE)
            : share;
    Result kept = new Result(List.of(), List.of());
    while (true) {
      Result outcome = equalShares(next);
      if (outcome.spent(cost).compareTo(budget) > 0) {
        return ids(kept.order());
      }
      kept = outcome;
      if (exhaustive ? nothingFits(kept) : allIn(kept)) {
        return ids(kept.order());
      }
      next = next.plus(Fraction.of(1));
    }
  }

  private boolean allIn(Result result) {
    for (int p = 0; p < projects; p++) {
      if (!result.order().contains(p) && total(p).signum() > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean nothingFits(Result result) {
    Fraction left = budget.minus(result.spent(cost));
    for (int p = 0; p < projects; p++) {
      boolean out = !result.order().contains(p) && total(p).signum() > 0;
      if (out && cost[p].compareTo(left) <= 0) {
        return false;
      }
    }
    return true;
  }

  List<String> phragmen() {
    Fraction[] load = new Fraction[voters];
    java.util.Arrays.fill(load, Fraction.ZERO);
    List<Integer> order = new ArrayList<>();
    Fraction left = budget;
    while (true) {
      TreeMap<Fraction, List<Integer>> byLoad = new TreeMap<>();
      for (int p = 0; p < projects; p++) {
        Fraction sum = cost[p];
        long supporters = 0;
        for (int v = 0; v < voters; v++) {
          if (score[v][p].signum() > 0) {
            supporters++;
            sum = sum.plus(load[v]);
          }
        }
        if (supporters > 0 && !order.contains(p) && cost[p].compareTo(budget) <= 0) {
          byLoad.computeIfAbsent(sum.dividedBy(supporters), one -> new ArrayList<>()).add(p);
        }
      }
      Fraction money = left;
      if (byLoad.isEmpty()
          || byLoad.firstEntry().getValue().stream().anyMatch(p -> cost[p].compareTo(money) > 0)) {
        return ids(order);
      }
      int winner = byLoad.firstEntry().getValue().stream().min(ties::compare).orElseThrow();
      for (int v = 0; v < voters; v++) {
        load[v] = score[v][winner].signum() > 0 ? byLoad.firstKey() : load[v];
      }
      order.add(winner);
      left = left.minus(cost[winner]);
    }
  }

  /** The best total of all sets within the budget. */
  Fraction maxWelfare() {
    boolean byCost = options.utility() == AllocationOptions.Utility.COST;
    Fraction best = Fraction.ZERO;
    for (int set = 0; set < 1 << projects; set++) {
      Fraction worth = Fraction.ZERO;
      Fraction spent = Fraction.ZERO;
      for (int p = 0; p < projects; p++) {
        if ((set >> p & 1) == 1) {
          spent = spent.plus(cost[p]);
          worth = worth.plus(byCost ? total(p).times(cost[p]) : total(p));
        }
      }
      if (spent.compareTo(budget) <= 0 && worth.compareTo(best) > 0) {
        best = worth;
      }
    }
    return best;
  }

  List<String> ids(List<Integer> order) {
    return order.stream().map(p -> election.projects().get(p).id()).toList();
  }
}
