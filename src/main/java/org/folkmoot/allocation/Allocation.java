package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Rule;

/**
 * Decides how the budget of one election is spent. The grouped ballots are kept, so that one
 * instance answers many questions quickly; keep it as long as the election is looked at. Pure and
 * thread-safe.
 *
 * <p>Example: three voters share 90. Two want a bench for 40, one wants a tree for 30. Greedy funds
 * the bench (2 votes), then the tree, which fits into the 50 that are left.
 */
public final class Allocation {

  private final Election election;
  private final Map<BallotReading, Tally> tallies = new EnumMap<>(BallotReading.class);

  private Allocation(Election election) {
    this.election = election;
  }

  /** For the ballots of an election. */
  public static Allocation of(Election election) {
    return new Allocation(election);
  }

  /** The election. */
  public Election election() {
    return election;
  }

  /**
   * Decides by the options.
   *
   * @throws IllegalArgumentException if the options name an unknown project or a budget that is
   *     negative or has more than four decimals
   */
  public Outcome decide(AllocationOptions options) {
    Contest contest = contest(options);
    return switch (options.rule()) {
      case GREEDY, GREEDY_PER_COST, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE ->
          outcome(contest, Greedy.decide(contest));
      case EQUAL_SHARES -> equalShares(contest);
      case PHRAGMEN -> outcome(contest, Phragmen.decide(contest));
      case MAX_WELFARE -> maxWelfare(contest);
    };
  }

  Contest contest(AllocationOptions options) {
    BallotReading reading =
        options.rule() == Rule.PHRAGMEN ? BallotReading.APPROVAL : options.ballots();
    return new Contest(election, tally(reading), options);
  }

  /** Votes for each project in the order of the file. */
  public Support support(String projectId, BallotReading reading) {
    Tally tally = tally(reading);
    int project = election.indexOf(projectId);
    return new Support(
        tally.supporters(project), BigDecimal.valueOf(tally.score(project), tally.scoreDecimals()));
  }

  /**
   * The votes for a project.
   *
   * @param supporters voters with a positive score
   * @param score total score
   */
  public record Support(long supporters, BigDecimal score) {}

  private synchronized Tally tally(BallotReading reading) {
    return tallies.computeIfAbsent(reading, one -> Tally.of(election, one));
  }

  private static Outcome outcome(Contest contest, Picks picks) {
    return outcome(contest, picks, Optional.empty(), 0, Optional.empty());
  }

  private static Outcome equalShares(Contest contest) {
    MethodOfEqualShares.Shares shares = MethodOfEqualShares.decide(contest);
    return outcome(
        contest,
        shares.picks(),
        Optional.of(shares.endowment()),
        shares.increments(),
        Optional.empty());
  }

  private static Outcome maxWelfare(Contest contest) {
    MaxWelfare welfare = new MaxWelfare(contest);
    Picks picks = welfare.decide();
    return outcome(contest, picks, Optional.empty(), 0, Optional.of(welfare.optimum()));
  }

  private static Outcome outcome(
      Contest contest,
      Picks picks,
      Optional<Fraction> endowment,
      long increments,
      Optional<BigDecimal> optimum) {
    return new Outcome(
        contest.options,
        contest.major(contest.budget),
        contest.major(picks.spent()),
        picks.isExhaustive(),
        picks.steps(),
        endowment,
        increments,
        optimum,
        Optional.empty());
  }
}
