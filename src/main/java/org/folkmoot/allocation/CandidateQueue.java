package org.folkmoot.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The projects of a run that may still be funded, by a lower bound of their price. A price never
 * falls from one round to the next, so a project is looked at again only when its bound comes up.
 */
final class CandidateQueue {

  private final EqualSharesRun run;
  private final double[] lowRho;
  private final double[] lastPrice;
  private final int[] queue;
  private final int[] near;
  private int queued;
  private int nearCount;
  private PriceEstimate estimate;
  private PriceEstimate best;

  CandidateQueue(EqualSharesRun run, int candidates) {
    this.run = run;
    this.estimate = new PriceEstimate(run);
    this.best = new PriceEstimate(run);
    this.lowRho = new double[run.cost.length];
    this.lastPrice = new double[run.cost.length];
    this.queue = new int[candidates];
    this.near = new int[candidates];
  }

  void reset(int[] payable) {
    queued = 0;
    for (int project : payable) {
      lastPrice[project] = run.firstLow(project);
      lowRho[project] = run.rho(project, lastPrice[project]);
      queue[queued++] = project;
    }
  }

  boolean isEmpty() {
    return queued == 0;
  }

  /** The projects in the queue, in no particular order. */
  int[] projects() {
    return Arrays.copyOf(queue, queued);
  }

  /**
   * The projects that may be the cheapest in this round: none if none can be paid for, one if the
   * estimates leave no doubt. Drops those that surely cannot be paid for any more.
   */
  int[] nearest(@Nullable PriceDrift drift) {
    sort();
    double bestHigh = Double.POSITIVE_INFINITY;
    int kept = 0;
    int at = 0;
    nearCount = 0;
    best.forget();
    while (at < queued && lowRho[queue[at]] <= bestHigh) {
      int project = queue[at++];
      PriceEstimate.Finding finding = estimate.look(project, lastPrice[project], bestHigh);
      if (finding == PriceEstimate.Finding.UNPAYABLE) {
        if (drift != null) {
          drift.dropped(project, estimate);
        }
        continue;
      }
      queue[kept++] = project;
      learn(project, drift);
      if (finding == PriceEstimate.Finding.NEAR) {
        near[nearCount++] = project;
        double high = estimate.isBounded() ? run.rho(project, estimate.high()) : bestHigh;
        if (high < bestHigh) {
          bestHigh = high;
          keepAsBest();
        }
      }
    }
    System.arraycopy(queue, at, queue, kept, queued - at);
    queued -= at - kept;
    return nearAtMost(bestHigh);
  }

  private void learn(int project, @Nullable PriceDrift drift) {
    lastPrice[project] = Math.max(lastPrice[project], estimate.low());
    lowRho[project] = Math.max(lowRho[project], run.rho(project, estimate.low()));
    if (drift != null) {
      drift.looked(project, estimate);
    }
  }

  /** Nearly sorted already, as few bounds change in a round. */
  private void sort() {
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

  private int[] nearAtMost(double bestHigh) {
    return Arrays.stream(near, 0, nearCount)
        .filter(project -> lowRho[project] <= bestHigh)
        .toArray();
  }

  private void keepAsBest() {
    PriceEstimate free = best;
    best = estimate;
    estimate = free;
  }

  /** The estimate with the lowest upper bound of this round; only if one was bounded. */
  PriceEstimate best() {
    return best;
  }

  void drop(int project) {
    int kept = 0;
    for (int i = 0; i < queued; i++) {
      if (queue[i] != project) {
        queue[kept++] = queue[i];
      }
    }
    queued = kept;
  }
}
