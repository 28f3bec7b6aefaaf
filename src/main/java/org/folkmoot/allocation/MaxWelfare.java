package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;

/**
 * The set of projects with the largest total utility within the budget: a knapsack problem, solved
 * exactly. Goes through the projects by falling utility for each unit of cost and keeps every
 * combination that no other one beats on both cost and utility, unless filling up the rest of the
 * budget at the best rate that remains could not reach the best combination found so far.
 *
 * <p>There may be several best sets; which of them is found depends on nothing but the costs, the
 * scores and the tie-break.
 */
@SpecSource(document = "Nemhauser, Ullmann 1969", section = "dominance, with linear upper bounds")
final class MaxWelfare {

  private static final int STATE_LIMIT = 4_000_000;

  private final Contest contest;
  private final List<Integer> items;
  private final long[] cost;
  private final long[] worth;
  private final long[] costBefore;
  private final long[] worthBefore;
  private Front front = new Front(1);
  private long bestWorth = -1;
  private int bestNode = -1;
  private int[] nodeItem = new int[1024];
  private int[] nodeParent = new int[1024];
  private int nodes;

  MaxWelfare(Contest contest) {
    this.contest = contest;
    this.items =
        Arrays.stream(contest.payable())
            .filter(project -> contest.cost[project] <= contest.budget)
            .boxed()
            .sorted(
                Comparator.comparing(this::rate).reversed().thenComparing(contest.ties::compare))
            .toList();
    int count = items.size();
    this.cost = items.stream().mapToLong(project -> contest.cost[project]).toArray();
    this.worth = items.stream().mapToLong(this::worth).toArray();
    this.costBefore = new long[count + 1];
    this.worthBefore = new long[count + 1];
    for (int i = 0; i < count; i++) {
      costBefore[i + 1] = costBefore[i] + cost[i];
      worthBefore[i + 1] = worthBefore[i] + worth[i];
      if (worthBefore[i + 1] < 0) {
        throw new AllocationTooLarge("total of score times cost", null);
      }
    }
  }

  private Fraction rate(int project) {
    return Fraction.of(worth(project), contest.cost[project]);
  }

  private long worth(int project) {
    long score = contest.tally.score(project);
    if (contest.options.utility() == AllocationOptions.Utility.CARDINALITY) {
      return score;
    }
    try {
      return Math.multiplyExact(score, contest.cost[project]);
    } catch (ArithmeticException e) {
      throw new AllocationTooLarge("score times cost of " + contest.id(project), e);
    }
  }

  Picks decide() {
    startWithGreedy();
    front.add(0, 0, -1);
    for (int item = 0; item < cost.length; item++) {
      front = extended(item);
      if (front.size > STATE_LIMIT) {
        throw new AllocationTooLarge("combinations of projects", null);
      }
    }
    for (int i = 0; i < front.size; i++) {
      consider(front.worth[i], front.node[i]);
    }
    return picks();
  }

  /** The largest total utility: score, or score times cost in the currency. */
  BigDecimal optimum() {
    int moneyDecimals =
        contest.options.utility() == AllocationOptions.Utility.COST ? contest.decimals : 0;
    BigInteger free = BigInteger.ZERO;
    if (contest.options.utility() == AllocationOptions.Utility.CARDINALITY) {
      for (int project : free()) {
        free = free.add(BigInteger.valueOf(contest.tally.score(project)));
      }
    }
    return new BigDecimal(
        BigInteger.valueOf(Math.max(0, bestWorth)).add(free),
        moneyDecimals + contest.tally.scoreDecimals());
  }

  /** A first good combination, so that hopeless ones are recognized early. */
  private void startWithGreedy() {
    long left = contest.budget;
    long sum = 0;
    int node = -1;
    for (int item = 0; item < cost.length; item++) {
      if (cost[item] <= left) {
        left -= cost[item];
        sum += worth[item];
        node = newNode(item, node);
      }
    }
    consider(sum, node);
  }

  private void consider(long sum, int node) {
    if (sum > bestWorth) {
      bestWorth = sum;
      bestNode = node;
    }
  }

  private int newNode(int item, int parent) {
    if (nodes == nodeItem.length) {
      nodeItem = Arrays.copyOf(nodeItem, 2 * nodes);
      nodeParent = Arrays.copyOf(nodeParent, 2 * nodes);
    }
    nodeItem[nodes] = item;
    nodeParent[nodes] = parent;
    return nodes++;
  }

  /** Merges the combinations without and with an item, cheapest first, without beaten ones. */
  private Front extended(int item) {
    Front next = new Front(2 * front.size);
    int without = 0;
    int with = 0;
    long worthSoFar = -1;
    while (without < front.size || with < front.size) {
      boolean takeOld =
          with == front.size
              || (without < front.size && front.cost[without] <= front.cost[with] + cost[item]);
      long newCost = takeOld ? front.cost[without] : front.cost[with] + cost[item];
      long newWorth = takeOld ? front.worth[without] : front.worth[with] + worth[item];
      int parent = takeOld ? front.node[without++] : front.node[with++];
      if (newCost <= contest.budget
          && newWorth > worthSoFar
          && canBeat(item + 1, newCost, newWorth)) {
        worthSoFar = newWorth;
        int node = takeOld ? parent : newNode(item, parent);
        next.add(newCost, newWorth, node);
        consider(newWorth, node);
      }
    }
    return next;
  }

  /** Whether filling up with the items from here on, the last in part, can beat the best so far. */
  private boolean canBeat(int from, long spent, long sum) {
    long room = contest.budget - spent + costBefore[from];
    int full = Arrays.binarySearch(costBefore, from, costBefore.length, room);
    int whole = full >= 0 ? full : -full - 2;
    long missing = bestWorth - sum - (worthBefore[whole] - worthBefore[from]);
    if (missing < 0 || whole == cost.length) {
      return missing < 0;
    }
    long part = room - costBefore[whole];
    return compareProducts(part, worth[whole], missing, cost[whole]) > 0;
  }

  /** Compares a*b with c*d, all of them not negative, in 128 bits. */
  private static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  private Picks picks() {
    Picks picks = new Picks(contest);
    List<Integer> chosen =
        IntStream.iterate(bestNode, node -> node >= 0, node -> nodeParent[node])
            .mapToObj(node -> items.get(nodeItem[node]))
            .collect(Collectors.toList());
    Arrays.stream(free()).forEach(chosen::add);
    chosen.sort(
        Comparator.comparing((Integer project) -> -contest.tally.score(project))
            .thenComparing(contest.ties::compare));
    for (int project : chosen) {
      picks.add(project, Step.Stage.RULE, new int[] {project});
    }
    return picks;
  }

  /** Projects that people want and that cost nothing. */
  private int[] free() {
    return IntStream.range(0, contest.cost.length)
        .filter(p -> contest.takesPart(p) && contest.cost[p] == 0 && contest.tally.score(p) > 0)
        .toArray();
  }

  /** Combinations by rising cost and rising utility. */
  private static final class Front {

    private final long[] cost;
    private final long[] worth;
    private final int[] node;
    private int size;

    Front(int capacity) {
      cost = new long[capacity];
      worth = new long[capacity];
      node = new int[capacity];
    }

    void add(long newCost, long newWorth, int newNode) {
      cost[size] = newCost;
      worth[size] = newWorth;
      node[size++] = newNode;
    }
  }
}
