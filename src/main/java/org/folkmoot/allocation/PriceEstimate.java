package org.folkmoot.allocation;

/**
 * The price of one project in one round of {@link EqualSharesRun}, in floating point, with bounds
 * that the exact price surely keeps.
 *
 * <p>Let {@code u} be 2^-53 and {@code delta} a bound of the error of every voter's money. A price
 * {@code p} found by setting aside a set X of supporters who pay all they have solves {@code (money
 * of X) + p * rest = cost}, where {@code rest} is the score of the others. The left side errs by at
 * most {@code slip = |X| * delta + (n + 16) * u * cost} for {@code n} supporting groups. Whatever X
 * is, the exact price is at least {@code p - slip / rest}, since no supporter pays more than X
 * assumes. If X is just those who have less than the price, and every other supporter has more by a
 * margin ({@code slack}) that covers all errors, the exact price is at most {@code p + max(delta,
 * slip / rest)}. The bounds here are twice that, which covers the rounding of the bounds
 * themselves.
 */
final class PriceEstimate {

  static final double UNIT_ROUNDOFF = 0x1p-53;

  private static final double WIDER = 1 + 0x1p-20;
  private static final int PASSES = 200;

  private final EqualSharesRun run;
  private final Tally tally;
  private double price;
  private double above;
  private double below;
  private double slack;
  private double gap;
  private double leastIn;
  private double mostOut;
  private double paid;
  private double rest;
  private double weightOut;
  private double dividingPrice;

  PriceEstimate(EqualSharesRun run) {
    this.run = run;
    this.tally = run.tally;
  }

  /** Knows of no project. */
  void forget() {
    above = Double.POSITIVE_INFINITY;
  }

  /** What a look at a project found. */
  enum Finding {
    /** Its supporters surely cannot pay for it. */
    UNPAYABLE,
    /** It surely costs more for a unit of utility than the ceiling. */
    BEATEN,
    /** It may be the cheapest. */
    NEAR
  }

  /**
   * Estimates a project's price now.
   *
   * @param from a price at which to begin, at best just below the result
   * @param ceiling price for a unit of utility above which the project is of no interest
   */
  Finding look(int project, double from, double ceiling) {
    price = from;
    above = Double.POSITIVE_INFINITY;
    double lastRest = -1;
    for (int pass = 0; pass < PASSES; pass++) {
      dividingPrice = price;
      weigh(project);
      if (rest == 0) {
        below = Double.POSITIVE_INFINITY;
        return paid + 2 * slip(project) < run.cost[project] ? Finding.UNPAYABLE : Finding.NEAR;
      }
      price = (run.cost[project] - paid) / rest;
      below = WIDER * slip(project) / rest;
      if (run.rho(project, low()) > ceiling) {
        return Finding.BEATEN;
      }
      if (isSettled(lastRest)) {
        above = Math.max(2 * run.delta(), below);
        return Finding.NEAR;
      }
      lastRest = rest;
    }
    return Finding.NEAR;
  }

  /** Whether the price sets aside just those who have less; then by how much they stand apart. */
  private boolean isSettled(double lastRest) {
    if (!tally.approvals) {
      slack = leastIn;
      gap = -mostOut;
      return rest == lastRest;
    }
    slack = leastIn - price;
    gap = price - mostOut;
    return slack >= 0 && gap > 0;
  }

  private void weigh(int project) {
    if (tally.approvals) {
      weighApprovals(project);
    } else {
      weighScores(project);
    }
  }

  /**
   * Without branches, as who has less is hard to foresee for a processor: the bits of numbers that
   * are not negative stand in the same order as the numbers, so a difference of bits makes a mask.
   */
  private void weighApprovals(int project) {
    double[] money = run.money;
    long priceBits = Double.doubleToRawLongBits(price);
    double out = 0;
    double outWeight = 0;
    long least = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    long most = 0;
    int end = tally.projectStart[project + 1];
    for (int i = tally.projectStart[project]; i < end; i++) {
      long has = Double.doubleToRawLongBits(money[tally.supportGroup[i]]);
      double weight = tally.supportWeight[i];
      long less = (has - priceBits) >> 63;
      out += weight * Double.longBitsToDouble(has & less);
      outWeight += Double.longBitsToDouble(Double.doubleToRawLongBits(weight) & less);
      least = Math.min(least, has | (less & Long.MAX_VALUE));
      most = Math.max(most, has & less);
    }
    keep(out, outWeight, tally.supporters(project) - outWeight);
    leastIn = Double.longBitsToDouble(least);
    mostOut = Double.longBitsToDouble(most);
  }

  private void weighScores(int project) {
    double[] money = run.money;
    double out = 0;
    double outWeight = 0;
    double in = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int end = tally.projectStart[project + 1];
    for (int i = tally.projectStart[project]; i < end; i++) {
      double has = money[tally.supportGroup[i]];
      double after = has - price * tally.supportScore[i];
      if (after < 0) {
        out += tally.supportWeight[i] * has;
        outWeight += tally.supportWeight[i];
        if (after > most) {
          most = after;
        }
      } else {
        in += tally.supportWeight[i] * tally.supportScore[i];
        if (after < least) {
          least = after;
        }
      }
    }
    keep(out, outWeight, in);
    leastIn = least;
    mostOut = most;
  }

  private void keep(double out, double outWeight, double in) {
    paid = out;
    weightOut = outWeight;
    rest = in;
  }

  private double slip(int project) {
    int groups = tally.projectStart[project + 1] - tally.projectStart[project];
    return weightOut * run.delta() + (groups + 16) * UNIT_ROUNDOFF * run.cost[project];
  }

  /** The estimate itself. */
  double price() {
    return price;
  }

  /** How far above or below the exact price may be, where {@link #isBounded()}. */
  double error() {
    return above;
  }

  /** What the exact price surely reaches. */
  double low() {
    return below == Double.POSITIVE_INFINITY ? 0 : price - below;
  }

  /** What the exact price surely does not exceed, where {@link #isBounded()}. */
  double high() {
    return price + above;
  }

  /** Whether the upper bound holds; then the supporters surely can pay. */
  boolean isBounded() {
    return above < Double.POSITIVE_INFINITY && slack > margin();
  }

  /** Whether each supporter surely can pay in full, or surely cannot. */
  boolean isClearCut() {
    return isBounded() && gap > margin();
  }

  private double margin() {
    return 2 * (run.delta() + above * tally.highestScore) + 8 * UNIT_ROUNDOFF * run.share();
  }

  /** Price that divides those set aside (who have less) from the others in the last pass. */
  double dividingPrice() {
    return dividingPrice;
  }

  /** Score of those not set aside; zero if all are. */
  double rest() {
    return rest;
  }

  /** Number of voters set aside. */
  double weightOut() {
    return weightOut;
  }

  /** By how much the supporters of an unpayable project surely fall short. */
  double shortfall(int project) {
    return run.cost[project] - paid - 2 * slip(project);
  }
}
