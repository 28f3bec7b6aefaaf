package org.folkmoot.allocation;

import java.util.Arrays;

/**
 * How far the share of every voter could rise without changing anything about a run. As long as all
 * choices stay, every voter's money and every price is a linear function of the rise, and each
 * choice holds up to some rise that a line tells. Add1 jumps over what lies below the lowest of
 * these, which matters where a unit of currency is small.
 *
 * <p>As in {@link PriceEstimate}, nothing is taken for certain that rounding could overturn: slopes
 * carry a bound of their error ({@code slopeError}), lines are tilted against the claim by twice
 * their error, and a round that had to be decided by fractions allows no rise at all.
 */
final class PriceDrift {

  /** Takes off more than the rounding of the last division. */
  private static final double CAUTION = 1 - 1e-9;

  private final EqualSharesRun run;
  private final Tally tally;
  private final double[] slope;
  private final double[] low;
  private final double[] lowSlope;
  private double slopeError;
  private double steepest;
  private double rise;
  private double sumSlope;
  private double sumError;

  PriceDrift(EqualSharesRun run) {
    this.run = run;
    this.tally = run.tally;
    this.slope = new double[tally.groups()];
    this.low = new double[run.cost.length];
    this.lowSlope = new double[run.cost.length];
  }

  /** Begins a run in which a rise of 1 gives every voter so many units more. */
  void begin(double units) {
    Arrays.fill(slope, units);
    Arrays.fill(lowSlope, 0);
    for (int project = 0; project < low.length; project++) {
      low[project] = run.firstLow(project);
    }
    slopeError = 0;
    steepest = units;
    rise = Double.MAX_VALUE;
  }

  /** The largest whole rise that surely changes nothing. */
  long wholeRise() {
    return (long) Math.floor(Math.min(rise * CAUTION, 1e15));
  }

  /** No rise can be promised. */
  void allowNone() {
    rise = 0;
  }

  /**
   * Allows a rise only as far as a gap stays open whose far end moves away and near end follows.
   */
  private void limit(double gap, double near, double far) {
    double rounding = 8 * PriceEstimate.UNIT_ROUNDOFF * (Math.abs(near) + Math.abs(far));
    double closing = near - far + rounding;
    if (closing > 0) {
      rise = Math.min(rise, Math.max(0, gap) / closing);
    }
  }

  /** Sums the slopes of those whom the estimate set aside. */
  private void sumOver(int project, PriceEstimate estimate) {
    double sum = 0;
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (run.money[group] < estimate.dividingPrice() * tally.supportScore[i]) {
        sum += tally.supportWeight[i] * slope[group];
      }
    }
    int groups = tally.projectStart[project + 1] - tally.projectStart[project];
    sumSlope = sum;
    sumError =
        2
            * estimate.weightOut()
            * (slopeError + (groups + 4) * PriceEstimate.UNIT_ROUNDOFF * steepest);
  }

  /** A project was looked at: from now on its price is known to stay above a line. */
  void looked(int project, PriceEstimate estimate) {
    if (estimate.rest() > 0) {
      sumOver(project, estimate);
      low[project] = estimate.low();
      lowSlope[project] = -(sumSlope + sumError) / estimate.rest();
    }
  }

  /** A project was found unpayable: it must stay so. */
  void dropped(int project, PriceEstimate estimate) {
    sumOver(project, estimate);
    limit(estimate.shortfall(project), sumSlope + sumError, 0);
  }

  /**
   * A project won the round by its estimate, before anyone has paid; the others stand in a queue.
   */
  void won(int winner, PriceEstimate estimate, int[] queue) {
    sumOver(winner, estimate);
    double high = estimate.high();
    double highSlope = (sumError - sumSlope) / estimate.rest();
    for (int other : queue) {
      if (other != winner) {
        limit(
            run.rho(other, low[other]) - run.rho(winner, high),
            run.rho(winner, highSlope),
            run.rho(other, lowSlope[other]));
      }
    }
    double lowEnd = estimate.low();
    double lowTilt = -(sumSlope + sumError) / estimate.rest();
    double slopeNow = -sumSlope / estimate.rest();
    for (int i = tally.projectStart[winner]; i < tally.projectStart[winner + 1]; i++) {
      int group = tally.supportGroup[i];
      if (run.usedUpAt[group] == EqualSharesRun.NEVER) {
        double score = tally.supportScore[i];
        boolean paysAll = run.money[group] < estimate.dividingPrice() * score;
        if (paysAll) {
          limit(
              lowEnd * score - run.money[group] - 2 * run.delta(),
              slope[group] + slopeError,
              lowTilt * score);
          slope[group] = 0;
        } else {
          limit(
              run.money[group] - 2 * run.delta() - high * score,
              highSlope * score,
              slope[group] - slopeError);
          slope[group] -= slopeNow * score;
        }
      }
    }
    double priceSlopeError =
        sumError / estimate.rest() + 4 * PriceEstimate.UNIT_ROUNDOFF * Math.abs(slopeNow);
    steepest += tally.highestScore * Math.abs(slopeNow);
    slopeError += tally.highestScore * priceSlopeError + 4 * PriceEstimate.UNIT_ROUNDOFF * steepest;
  }

  /**
   * A project won the round by fractions, perhaps by the tie-break. A tie lasts if each tied price
   * is one that all pay in full, as it then does not depend on the share, and as long as they can.
   */
  void wonTied(int winner, int[] tied, ExactPrices exact, int[] queue) {
    double high = 0;
    for (int project : tied) {
      ExactPrices.Price price = exact.priceOf(project).orElseThrow();
      if (!price.isPaidInFull()) {
        allowNone();
        return;
      }
      double own = price.value().toDouble() * (1 + 8 * PriceEstimate.UNIT_ROUNDOFF);
      high = project == winner ? own : high;
      keepPayingInFull(project, own);
    }
    for (int other : queue) {
      if (Arrays.stream(tied).noneMatch(project -> project == other)) {
        limit(
            run.rho(other, low[other]) - run.rho(winner, high), 0, run.rho(other, lowSlope[other]));
      }
    }
  }

  private void keepPayingInFull(int project, double price) {
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (run.usedUpAt[group] == EqualSharesRun.NEVER) {
        limit(
            run.money[group] - 2 * run.delta() - price * tally.supportScore[i],
            0,
            slope[group] - slopeError);
      }
    }
  }
}
