package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.kernel.Fraction;

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
    return Decision.on(contest).outcome(contest);
  }

  /**
   * Explains an outcome of this election: goes through the rule again, at the cost of a run without
   * Add1.
   */
  public Explanation explain(Outcome outcome) {
    AllocationOptions options = outcome.options();
    Contest contest = contest(options);
    boolean greedyTaken = outcome.preference().filter(Outcome.Preference::greedyTaken).isPresent();
    if (greedyTaken) {
      return Explainer.explain(contest, Greedy.decide(contest));
    }
    if (options.rule() != Rule.EQUAL_SHARES) {
      return Explainer.explain(contest, Decision.on(contest).picks());
    }
    EqualSharesRun run =
        MethodOfEqualShares.replay(contest, outcome.endowment().orElse(Fraction.ZERO));
    return Explainer.explain(contest, MethodOfEqualShares.picks(contest, run), run);
  }

  /** How an outcome of this election treats the voters. */
  public Measures measure(Outcome outcome) {
    return new Measurement(contest(outcome.options()), new HashSet<>(outcome.selected())).measure();
  }

  /**
   * By how little a project was not funded. Counts again some dozens of times, so it is best asked
   * for one project at a time.
   *
   * @throws IllegalArgumentException if there is no such project or it was funded
   */
  public NearMiss nearMiss(Outcome outcome, String projectId) {
    if (outcome.selected().contains(projectId)) {
      throw new IllegalArgumentException(projectId + " was funded");
    }
    return new NearMissSearch(contest(outcome.options()), election.indexOf(projectId)).search();
  }

  Contest contest(AllocationOptions options) {
    BallotReading reading =
        options.rule() == Rule.PHRAGMEN ? BallotReading.APPROVAL : options.ballots();
    return new Contest(election, tally(reading), options);
  }

  /** The votes for a project as a reading of the ballots counts them. */
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
}
