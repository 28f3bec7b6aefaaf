package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.Notice.Kind;

/**
 * How much a ballot may hold, and what becomes of one that holds more: it is invalid, as in any
 * election, and counts like an empty ballot. Nobody can know which of its marks were meant.
 *
 * <p>A limit on the cost of the marked projects ({@code max_sum_cost}) makes a ballot invalid only
 * where it is the way of voting ({@code knapsack}). Cities that set it beside plain approvals have
 * counted such ballots in full, so they are counted, and noticed.
 */
final class BallotLimits {

  private final VoteType type;
  private final List<Project> projects;
  private final NoticeList notices;
  private final Optional<BigDecimal> length;
  private final Optional<BigDecimal> points;
  private final Optional<BigDecimal> pointsForOne;
  private final Optional<BigDecimal> cost;

  BallotLimits(MetaSection meta, VoteType type, List<Project> projects, NoticeList notices) {
    this.type = type;
    this.projects = projects;
    this.notices = notices;
    Optional<BigDecimal> limit = meta.findLimit("max_length", notices);
    this.length = type == VoteType.CHOOSE_ONE ? Optional.of(BigDecimal.ONE) : limit;
    this.points = type.hasPoints() ? meta.findLimit("max_sum_points", notices) : Optional.empty();
    this.pointsForOne = type.hasPoints() ? meta.findLimit("max_points", notices) : Optional.empty();
    Optional<BigDecimal> sum = meta.findLimit("max_sum_cost", notices);
    this.cost = type == VoteType.KNAPSACK ? sum.or(() -> Optional.of(meta.budget())) : sum;
  }

  /** Whether the ballot being collected is valid; what is odd is noted. */
  boolean isValid(long line, Ballots.Collector ballots) {
    BigDecimal marks = BigDecimal.valueOf(ballots.marks() - ballots.start());
    return isWithin(length, marks, line, Kind.TOO_MANY_PROJECTS)
        && havePointsWithin(line, ballots)
        && isCostWithin(line, ballots);
  }

  private boolean havePointsWithin(long line, Ballots.Collector ballots) {
    if (points.isEmpty() && pointsForOne.isEmpty()) {
      return true;
    }
    long sum = 0;
    long most = 0;
    for (int mark = ballots.start(); mark < ballots.marks(); mark++) {
      sum += ballots.points(mark);
      most = Math.max(most, ballots.points(mark));
    }
    return isWithin(points, ballots.scaled(sum), line, Kind.TOO_MANY_POINTS)
        && isWithin(pointsForOne, ballots.scaled(most), line, Kind.TOO_MANY_FOR_ONE);
  }

  private boolean isCostWithin(long line, Ballots.Collector ballots) {
    if (cost.isEmpty()) {
      return true;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int mark = ballots.start(); mark < ballots.marks(); mark++) {
      Project project = projects.get(ballots.project(mark));
      sum = project.isWithdrawn() ? sum : sum.add(project.cost());
    }
    boolean binds = type == VoteType.KNAPSACK;
    boolean within = isWithin(cost, sum, line, binds ? Kind.OVER_BUDGET : Kind.OVER_COST_LIMIT);
    return within || !binds;
  }

  private boolean isWithin(Optional<BigDecimal> limit, BigDecimal found, long line, Kind kind) {
    if (limit.isEmpty() || found.compareTo(limit.get()) <= 0) {
      return true;
    }
    notices.add(line, kind, plain(found), plain(limit.get()));
    return false;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
