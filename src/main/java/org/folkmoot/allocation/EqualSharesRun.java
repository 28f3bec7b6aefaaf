package org.folkmoot.allocation;

import java.util.Arrays;
import org.folkmoot.kernel.SpecSource;

/**
 * One run of the Method of Equal Shares with a given share for each voter. Each round funds the
 * project with the lowest price for a unit of utility among those that their supporters can still
 * pay for; each supporter pays the price times his or her utility, or all he or she has left.
 *
 * <p>Prices are estimated in floating point together with a bound of the error, and only estimates
 * that their bounds keep apart decide. Where bounds overlap, {@link ExactPrices} decide, in
 * fractions rebuilt from who bought what. A price never falls from one round to the next, so a
 * project is looked at again only when the lower bound of its price comes up.
 *
 * <p>The error bounds. Let {@code u} be 2^-53, {@code delta} a bound of the error of every voter's
 * money. A price {@code p} estimated by setting aside a set X of supporters who pay all they have
 * solves {@code sum over X of money + p * rest = cost}; its left side errs by at most {@code slip =
 * |X| * delta + (n + 8) * u * cost} for {@code n} supporting groups. Whatever X is, the true price
 * is at least {@code p - slip / rest}, since each supporter pays at most what X assumes. If
 * moreover every other supporter has more than {@code p} by a margin that covers all errors, the
 * true price is at most {@code p + max(delta, slip / rest)}. Both are doubled below, which covers
 * the rounding of the bounds themselves.
 *
 * <p>Not thread-safe; the arrays are used again by the next run.
 */
@SpecSource(document = "Peters, Pierczyński, Skowron 2021 (arXiv 2008.13276)", section = "3")
final class EqualSharesRun {

  private static final double UNIT_ROUNDOFF = 0x1p-53;

  final Contest contest;
  final Tally tally;
  final long[] cost;
  private final boolean byCost;
  private final int[] payable;

  /** Estimated money of a member of each group, exactly zero once it is used up. */
  final double[] money;

  /** Round in which a group paid all it had, or {@link #NEVER}. */
  final int[] usedUpAt;

  /** Round in which a project was funded, or {@link #NEVER}. */
  final int[] fundedAt;

  /** The funded projects in order. */
  final int[] funded;

  static final int NEVER = Integer.MAX_VALUE;

  private final int[][] tiedAt;
  private final double[] lowRho;
  private final double[] lastPrice;
  private final int[] queue;
  private final int[] near;
  private final PriceEstimate estimate = new PriceEstimate();
  private int queued;
  private int nearCount;
  private int rounds;
  private long spent;
  private double share;
  private double delta;
  private ExactPrices exact;

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
    this.lowRho = new double[cost.length];
    this.lastPrice = new double[cost.length];
    this.queue = new int[payable.length];
    this.near = new int[payable.length];
    this.exact = new ExactPrices(this, Fraction.ZERO);
  }

  /**
   * Runs the rule.
   *
   * @param endowment each voter's share in units
   * @param limit spending above which the outcome is of no interest, so that the run may end early
   */
  void run(Fraction endowment, long limit) {
    reset(endowment);
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
    queued = 0;
    for (int project : payable) {
      lastPrice[project] = cost[project] / (double) tally.score(project);
      lowRho[project] = rho(project, lastPrice[project]) * (1 - 8 * UNIT_ROUNDOFF);
      queue[queued++] = project;
    }
  }

  private double rho(int project, double price) {
    return byCost ? price / cost[project] : price;
  }

  private boolean fundNext() {
    sortQueue();
    double bestHigh = lookAtCandidates();
    keepNear(bestHigh);
    if (nearCount == 0) {
      return false;
    }
    int only = near[0];
    if (nearCount == 1 && estimate.of(only) && estimate.isBounded() && isClearCut(only)) {
      tiedAt[rounds] = new int[] {only};
      pay(only, estimate.price, estimate.above);
    } else {
      return fundExactly();
    }
    return true;
  }

  /** Sorts by the lower bound; nearly sorted already, as few bounds change in a round. */
  private void sortQueue() {
    for (int i = 1; i < queued; i++) {
      int project = queue[i];
      int at = i;
      while (at > 0 && lowRho[queue[at - 1]] > lowRho[project]) {
        queue[at] = queue[at - 1];
        at--;
      }
      queue[at] = project;
    }
  }

  /**
   * Estimates prices in the order of the lower bounds until no further project can be the cheapest,
   * and drops projects that surely cannot be paid for any more.
   *
   * @return the least upper bound of a price
   */
  private double lookAtCandidates() {
    double bestHigh = Double.POSITIVE_INFINITY;
    int kept = 0;
    int at = 0;
    nearCount = 0;
    while (at < queued && lowRho[queue[at]] <= bestHigh) {
      int project = queue[at++];
      if (estimate.of(project)) {
        lowRho[project] = Math.max(lowRho[project], rho(project, estimate.low()));
        lastPrice[project] = estimate.low();
        if (estimate.isBounded()) {
          bestHigh = Math.min(bestHigh, rho(project, estimate.high()));
        }
        near[nearCount++] = project;
        queue[kept++] = project;
      }
    }
    System.arraycopy(queue, at, queue, kept, queued - at);
    queued -= at - kept;
    return bestHigh;
  }

  private void keepNear(double bestHigh) {
    int kept = 0;
    for (int i = 0; i < nearCount; i++) {
      if (lowRho[near[i]] <= bestHigh) {
        near[kept++] = near[i];
      }
    }
    nearCount = kept;
  }

  /** Whether each supporter clearly can or clearly cannot pay the estimated price. */
  private boolean isClearCut(int project) {
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      double score = tally.supportScore[i];
      double after = money[group] - estimate.price * score;
      double bound = 2 * (delta + estimate.above * score) + 8 * UNIT_ROUNDOFF * share;
      if (usedUpAt[group] == NEVER && Math.abs(after) <= bound) {
        return false;
      }
    }
    return true;
  }

  /** Compares the near projects as fractions and funds the first of the cheapest. */
  private boolean fundExactly() {
    ExactPrices.Price best = null;
    int[] tied = new int[nearCount];
    int tiedCount = 0;
    for (int i = 0; i < nearCount; i++) {
      ExactPrices.Price price = exact.priceOf(near[i]).orElse(null);
      if (price == null) {
        drop(near[i]);
        continue;
      }
      int order = best == null ? -1 : price.compareRho(best, byCost);
      if (order < 0) {
        best = price;
        tiedCount = 0;
      }
      if (order <= 0) {
        tied[tiedCount++] = near[i];
      }
    }
    if (best == null) {
      return queued > 0;
    }
    tiedAt[rounds] = Arrays.copyOf(tied, tiedCount);
    int winner = contest.ties.first(tiedAt[rounds]);
    ExactPrices.Price price = exact.priceOf(winner).orElseThrow();
    payExactly(winner, price);
    return true;
  }

  private void drop(int project) {
    int kept = 0;
    for (int i = 0; i < queued; i++) {
      if (queue[i] != project) {
        queue[kept++] = queue[i];
      }
    }
    queued = kept;
  }

  private void pay(int project, double price, double priceError) {
    double error = priceError;
    double shown = price;
    if (priceError * tally.highestScore > 0x1p-40 * share) {
      shown = exact.priceOf(project).orElseThrow().value().toDouble();
      error = 4 * UNIT_ROUNDOFF * shown;
    }
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (usedUpAt[group] == NEVER) {
        double after = money[group] - shown * tally.supportScore[i];
        money[group] = after > 0 ? after : 0;
        usedUpAt[group] = after > 0 ? NEVER : rounds;
      }
    }
    settle(project, error);
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
    drop(project);
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

  /** The estimate of one price with its error bounds; the class comment proves them. */
  private final class PriceEstimate {

    private static final int PASSES = 200;

    double price;
    double above;
    private double below;
    private double slack;
    private double paid;
    private double rest;
    private double weightOut;

    /**
     * Estimates a project's price now.
     *
     * @return false if its supporters surely cannot pay for it
     */
    boolean of(int project) {
      price = lastPrice[project];
      double lastRest = -1;
      boolean settled = false;
      for (int pass = 0; pass < PASSES && !settled; pass++) {
        weigh(project);
        if (rest == 0) {
          return couldStillPay(project);
        }
        price = (cost[project] - paid) / rest;
        settled = rest == lastRest;
        lastRest = rest;
      }
      below = 2 * slip(project) / rest;
      above = settled ? 2 * Math.max(delta, below) : Double.POSITIVE_INFINITY;
      return true;
    }

    private void weigh(int project) {
      double out = 0;
      double in = 0;
      double outWeight = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
        double has = money[tally.supportGroup[i]];
        double score = tally.supportScore[i];
        double after = has - price * score;
        if (after < 0) {
          out += tally.supportWeight[i] * has;
          outWeight += tally.supportWeight[i];
        } else {
          in += tally.supportWeight[i] * score;
          if (after < least) {
            least = after;
          }
        }
      }
      paid = out;
      rest = in;
      weightOut = outWeight;
      slack = least;
    }

    private double slip(int project) {
      int groups = tally.projectStart[project + 1] - tally.projectStart[project];
      return weightOut * delta + (groups + 8) * UNIT_ROUNDOFF * cost[project];
    }

    /** All supporters pay all they have: only if that reaches the cost within the error. */
    private boolean couldStillPay(int project) {
      below = Double.POSITIVE_INFINITY;
      above = Double.POSITIVE_INFINITY;
      return paid + 2 * slip(project) >= cost[project];
    }

    double low() {
      return below == Double.POSITIVE_INFINITY ? 0 : price - below;
    }

    double high() {
      return price + above;
    }

    /** Whether the upper bound holds and the supporters surely can pay. */
    boolean isBounded() {
      return above < Double.POSITIVE_INFINITY
          && slack > 2 * (delta + above * tally.highestScore) + 8 * UNIT_ROUNDOFF * share;
    }
  }
}
