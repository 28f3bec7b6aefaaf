package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions.Comparison;
import org.folkmoot.kernel.Fraction;

/**
 * What a rule decided on a contest, before it is turned into an {@link Outcome}.
 *
 * @param endowment equal shares: the share that stands, in major units; empty if greedy was taken
 */
record Decision(
    Picks picks,
    Optional<Fraction> endowment,
    long increments,
    Optional<BigDecimal> optimum,
    Optional<Outcome.Preference> preference) {

  static Decision on(Contest contest) {
    return switch (contest.options.rule()) {
      case GREEDY, GREEDY_PER_COST, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE ->
          of(Greedy.decide(contest));
      case PHRAGMEN -> of(Phragmen.decide(contest));
      case MAX_WELFARE -> maxWelfare(contest);
      case EQUAL_SHARES -> equalShares(contest);
    };
  }

  private static Decision of(Picks picks) {
    return new Decision(picks, Optional.empty(), 0, Optional.empty(), Optional.empty());
  }

  private static Decision maxWelfare(Contest contest) {
    MaxWelfare welfare = new MaxWelfare(contest);
    Picks picks = welfare.decide();
    return new Decision(
        picks, Optional.empty(), 0, Optional.of(welfare.optimum()), Optional.empty());
  }

  private static Decision equalShares(Contest contest) {
    MethodOfEqualShares.Shares shares = MethodOfEqualShares.decide(contest);
    Decision decision =
        new Decision(
            shares.picks(),
            Optional.of(shares.endowment()),
            shares.increments(),
            Optional.empty(),
            Optional.empty());
    return contest.options.comparison() == Comparison.GREEDY
        ? decision.comparedWith(Greedy.decide(contest), contest)
        : decision;
  }

  /** Takes greedy's projects if strictly more voters have a higher utility from them. */
  private Decision comparedWith(Picks greedy, Contest contest) {
    Utilities ours = new Utilities(contest, picks::contains);
    Utilities theirs = new Utilities(contest, greedy::contains);
    long forRule = 0;
    long forGreedy = 0;
    for (int group = 0; group < contest.tally.groups(); group++) {
      int order = ours.of(group).compareTo(theirs.of(group));
      forRule += order > 0 ? contest.tally.weight[group] : 0;
      forGreedy += order < 0 ? contest.tally.weight[group] : 0;
    }
    boolean taken = forGreedy > forRule;
    return new Decision(
        taken ? greedy : picks,
        taken ? Optional.empty() : endowment,
        taken ? 0 : increments,
        Optional.empty(),
        Optional.of(new Outcome.Preference(forRule, forGreedy, taken)));
  }

  Outcome outcome(Contest contest) {
    return new Outcome(
        contest.options,
        contest.major(contest.budget),
        contest.major(picks.spent()),
        picks.isExhaustive(),
        picks.steps(),
        endowment,
        increments,
        optimum,
        preference);
  }
}
