package org.folkmoot.allocation;

import java.math.BigInteger;
import java.util.function.IntPredicate;

/** What each voter has from a set of funded projects: scaled score, or that times cost in units. */
final class Utilities {

  private final Contest contest;
  private final boolean byCost;
  private final IntPredicate funded;

  Utilities(Contest contest, IntPredicate funded) {
    this.contest = contest;
    this.byCost = contest.options.utility() == AllocationOptions.Utility.COST;
    this.funded = funded;
  }

  /** For a member of a group. */
  BigInteger of(int group) {
    Tally tally = contest.tally;
    BigInteger sum = BigInteger.ZERO;
    for (int mark = tally.groupStart[group]; mark < tally.groupStart[group + 1]; mark++) {
      int project = tally.markProject[mark];
      if (funded.test(project)) {
        BigInteger score = BigInteger.valueOf(tally.markScore[mark]);
        sum = sum.add(byCost ? score.multiply(BigInteger.valueOf(contest.cost[project])) : score);
      }
    }
    return sum;
  }
}
