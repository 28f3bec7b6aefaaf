package org.folkmoot.allocation;

import java.util.Arrays;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * One run of the Method of Equal Shares with a given share for each voter. Each round funds the
 * project with the lowest price for a unit of utility among those that their supporters can still
 * pay for; each supporter pays the price times his or her utility, or all he or she has left.
 *
 * <p>Prices are {@linkplain PriceEstimate estimated} in floating point together with a bound of the
 * error, and only estimates that their bounds keep apart decide. Where bounds overlap, {@link
 * ExactPrices} decide, in fractions rebuilt from who bought what. A price never falls from one
 * round to the next, so a project is looked at again only when the lower bound of its price comes
 * up.
 *
 * <p>Not thread-safe; the arrays are used again by the next run.
 */
@SpecSource(document = "Peters, Pierczyński, Skowron 2021 (arXiv 2008.13276)", section = "3")
final class EqualSharesRun {

  static final int NEVER = Integer.MAX_VALUE;

  private static final double UNIT_ROUNDOFF = PriceEstimate.UNIT_ROUNDOFF;

  /** Part of the share by which money may be uncertain; beyond, near calls get too frequent. */
  private static final double TOLERATED = 0x1p-24;

  final Contest contest;
  final Tally tally;
  final long[] cost;

  /** Estimated money of a member of each group, exactly zero once it is used up. */
  final double[] money;

  /** Round in which a group paid all it had, or {@link #NEVER}. */
  final int[] usedUpAt;

  /** Round in which a project was funded, or {@link #NEVER}. */
  final int[] fundedAt;

  /** The funded projects in order. */
  final int[] funded;

  private final boolean byCost;
  private final int[] payable;
  private final int[][] tiedAt;
  private final CandidateQueue queue;
  private int rounds;
  private long spent;
  private double share;
  private double delta;
  private ExactPrices exact;
  private @Nullable PriceDrift drift;

  EqualSharesRun(Contest contest) {
    this.contest = contest;
    this.tally = contest.tally;
    this.cost = contest.cost;
    this.byCost = contest.options.utility() == AllocationOptions.Utility.COST;
    this.payable = contest.payable();
    this.money = new double[tally.groups()];
    this.usedUpAt = new int[tally.groups()];
    this.fundedAt = new int[cost.length];
    this.funded = new int[cost.length];
    this.tiedAt = new int[cost.length][];
    this.queue = new CandidateQueue(this, payable.length);
    this.exact = new ExactPrices(this, Fraction.ZERO);
  }

  /**
   * Runs the rule.
   *
   * @param endowment each voter's share in units
   * @param limit spending above which the outcome is of no interest, so that the run may end early
   */
  void run(Fraction endowment, long limit) {
    drift = null;
    reset(endowment);
    runRounds(limit);
  }

  /**
   * Runs the rule and finds out how much larger the share may be with the same outcome.
   *
   * @param step units by which the share would rise
   * @return how many steps up surely give the same outcome
   */
  long runWithDrift(Fraction endowment, long limit, double step) {
    PriceDrift watched = new PriceDrift(this);
    drift = watched;
    reset(endowment);
    watched.begin(step);
    runRounds(limit);
    return watched.wholeRise();
  }

  private void runRounds(long limit) {
    while (spent <= limit && fundNext()) {
      // each call is one round
    }
  }

  private void reset(Fraction endowment) {
    share = endowment.toDouble();
    delta = 4 * UNIT_ROUNDOFF * share;
    exact = new ExactPrices(this, endowment);
    Arrays.fill(money, share);
    Arrays.fill(usedUpAt, NEVER);
    Arrays.fill(fundedAt, NEVER);
    rounds = 0;
    spent = 0;
    queue.reset(payable);
  }

  /** A price below which no round can go: all supporters pay alike. */
  double firstLow(int project) {
    return cost[project] / (double) Math.max(1, tally.score(project)) * (1 - 8 * UNIT_ROUNDOFF);
  }

  /** The price for a unit of utility. */
  double rho(int project, double price) {
    return byCost ? price / cost[project] : price;
  }

  private boolean fundNext() {
    int[] near = queue.nearest(drift);
    if (near.length == 0) {
      return false;
    }
    PriceEstimate estimate = queue.best();
    if (near.length > 1 || !estimate.isClearCut()) {
      return fundExactly(near);
    }
    tiedAt[rounds] = near;
    if (drift != null) {
      drift.won(near[0], estimate, queue.projects());
    }
    pay(near[0], estimate);
    return true;
  }

  /**
   * Compares the near projects as fractions and funds the first of the cheapest.
   *
   * @return false if nothing can be funded any more
   */
  private boolean fundExactly(int[] near) {
    ExactPrices.Price best = null;
    int[] tied = new int[near.length];
    int tiedCount = 0;
    for (int project : near) {
      ExactPrices.Price price = exact.priceOf(project).orElse(null);
      if (price == null) {
        dropExactly(project);
        continue;
      }
      int order = best == null ? -1 : price.compareRho(best, byCost);
      if (order < 0) {
        best = price;
        tiedCount = 0;
      }
      if (order <= 0) {
        tied[tiedCount++] = project;
      }
    }
    if (best == null) {
      return !queue.isEmpty();
    }
    fundFirst(Arrays.copyOf(tied, tiedCount));
    return true;
  }

  private void dropExactly(int project) {
    queue.drop(project);
    if (drift != null) {
      drift.allowNone();
    }
  }

  private void fundFirst(int[] tied) {
    tiedAt[rounds] = tied;
    int winner = contest.ties.first(tied);
    if (drift != null) {
      drift.wonTied(winner, tied, exact, queue.projects());
    }
    payExactly(winner, exact.priceOf(winner).orElseThrow());
  }

  private void pay(int project, PriceEstimate estimate) {
    double shown = estimate.price();
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (usedUpAt[group] == NEVER) {
        double after = money[group] - shown * tally.supportScore[i];
        money[group] = after > 0 ? after : 0;
        usedUpAt[group] = after > 0 ? NEVER : rounds;
      }
    }
    settle(project, estimate.error());
  }

  private void payExactly(int project, ExactPrices.Price price) {
    double shown = price.value().toDouble();
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (usedUpAt[group] == NEVER) {
        boolean all = price.takesAllOf(i);
        money[group] = all ? 0 : Math.max(0, money[group] - shown * tally.supportScore[i]);
        usedUpAt[group] = all ? rounds : NEVER;
      }
    }
    settle(project, 4 * UNIT_ROUNDOFF * shown);
  }

  private void settle(int project, double priceError) {
    delta += tally.highestScore * priceError + 8 * UNIT_ROUNDOFF * share;
    fundedAt[project] = rounds;
    funded[rounds++] = project;
    spent += cost[project];
    queue.drop(project);
    if (delta > TOLERATED * share) {
      reckonAnew();
    }
  }

  /** Works out everyone's money from exact prices, once errors have added up. */
  private void reckonAnew() {
    double[] price = new double[cost.length];
    for (int round = 0; round < rounds; round++) {
      price[funded[round]] = exact.nearestPriceIn(round);
    }
    for (int group = 0; group < money.length; group++) {
      if (usedUpAt[group] == NEVER) {
        double left = share;
        for (int mark = tally.groupStart[group]; mark < tally.groupStart[group + 1]; mark++) {
          left -= price[tally.markProject[mark]] * tally.markScore[mark];
        }
        money[group] = left > 0 ? left : 0;
      }
    }
    delta = 4 * (rounds + 4) * UNIT_ROUNDOFF * share;
  }

  long spent() {
    return spent;
  }

  int rounds() {
    return rounds;
  }

  /** Error bound of {@link #money}. */
  double delta() {
    return delta;
  }

  int[] tiedAt(int round) {
    return tiedAt[round];
  }

  ExactPrices exact() {
    return exact;
  }

  boolean isFunded(int project) {
    return fundedAt[project] != NEVER;
  }

  /** Each voter's share at the start. */
  double share() {
    return share;
  }
}
