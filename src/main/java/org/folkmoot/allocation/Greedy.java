package org.folkmoot.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.kernel.SpecSource;

/**
 * Takes projects by falling score, or by falling score for each unit of cost, as long as the money
 * lasts. What most cities do.
 */
@SpecSource(document = "Faliszewski et al. 2023 (arXiv 2305.11035)", section = "3.1 greedy")
final class Greedy {

  private final Contest contest;
  private final boolean skips;
  private final Comparator<Integer> byWorth;

  private Greedy(Contest contest, boolean perCost, boolean skips) {
    this.contest = contest;
    this.skips = skips;
    this.byWorth = perCost ? this::comparePerCost : this::compareScores;
  }

  /** The rule of the options, from nothing. */
  static Picks decide(Contest contest) {
    boolean perCost = contest.options.rule() == AllocationOptions.Rule.GREEDY_PER_COST;
    boolean skips = contest.options.rule() != AllocationOptions.Rule.GREEDY_NO_SKIP;
    Picks picks = new Picks(contest);
    new Greedy(contest, perCost, skips).run(picks, Step.Stage.RULE);
    return picks;
  }

  /** Fills up with what still fits, by falling score. */
  static void complete(Contest contest, Picks picks) {
    new Greedy(contest, false, true).run(picks, Step.Stage.COMPLETION);
  }

  private void run(Picks picks, Step.Stage stage) {
    List<Integer> order = new ArrayList<>();
    for (int project = 0; project < contest.cost.length; project++) {
      if (contest.takesPart(project) && !picks.contains(project)) {
        order.add(project);
      }
    }
    order.sort(byWorth.thenComparing(contest.ties::compare));
    Set<Integer> excluded = new HashSet<>();
    for (int at = 0; at < order.size(); at++) {
      int project = order.get(at);
      if (excluded.contains(project)) {
        continue;
      }
      if (contest.cost[project] > picks.left()) {
        picks.lose(project, Shortfall.Reason.BUDGET_SPENT, List.of());
        if (!skips) {
          stop(order.subList(at + 1, order.size()), project, picks);
          return;
        }
        continue;
      }
      picks.add(project, stage, tiedFrom(order, at, excluded));
      for (int other : excludedBy(project)) {
        excluded.add(other);
        picks.lose(other, Shortfall.Reason.EXCLUDED, List.of(project));
      }
    }
  }

  private static void stop(List<Integer> unseen, int project, Picks picks) {
    unseen.forEach(other -> picks.lose(other, Shortfall.Reason.RULE_STOPPED, List.of(project)));
  }

  private int[] tiedFrom(List<Integer> order, int at, Set<Integer> excluded) {
    return order.stream()
        .skip(at)
        .takeWhile(other -> byWorth.compare(other, order.get(at)) == 0)
        .filter(other -> !excluded.contains(other))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Set<Integer> excludedBy(int project) {
    Set<Integer> others = new HashSet<>();
    for (ExclusiveGroup group : contest.options.exclusions()) {
      if (group.projects().contains(contest.id(project))) {
        group.projects().forEach(id -> others.add(contest.election.indexOf(id)));
      }
    }
    others.remove(project);
    return others;
  }

  private int compareScores(int a, int b) {
    return Long.compare(contest.tally.score(b), contest.tally.score(a));
  }

  /** By score / cost, compared as score times the other's cost; what costs nothing comes first. */
  private int comparePerCost(int a, int b) {
    boolean freeA = contest.cost[a] == 0;
    boolean freeB = contest.cost[b] == 0;
    if (freeA || freeB) {
      return Boolean.compare(freeB, freeA);
    }
    return product(contest.tally.score(b), contest.cost[a])
        .compareTo(product(contest.tally.score(a), contest.cost[b]));
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
