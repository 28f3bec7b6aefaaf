package org.folkmoot.allocation;

import java.math.BigInteger;
import java.util.function.Predicate;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;

/**
 * The Method of Equal Shares with its completions: each voter gets an equal share of the budget,
 * and projects are paid by their supporters. {@link EqualSharesRun} is the rule for one share.
 */
@SpecSource(document = "Peters, Pierczyński, Skowron 2021 (arXiv 2008.13276)", section = "3")
final class MethodOfEqualShares {

  private final Contest contest;
  private final EqualSharesRun run;

  private MethodOfEqualShares(Contest contest) {
    this.contest = contest;
    this.run = new EqualSharesRun(contest);
  }

  /** An outcome of the rule: the funded projects, the share that stands, units added to it. */
  record Shares(Picks picks, Fraction endowment, long increments) {}

  /** Decides by the options of the contest. */
  static Shares decide(Contest contest) {
    return new MethodOfEqualShares(contest).decide();
  }

  /** The run that stands for a share (in major units) that was found before. */
  static EqualSharesRun replay(Contest contest, Fraction endowment) {
    MethodOfEqualShares shares = new MethodOfEqualShares(contest);
    shares.run.run(endowment.times(shares.unit()), contest.budget);
    return shares.run;
  }

  private Shares decide() {
    Completion completion = contest.options.completion();
    boolean add1 = completion == Completion.ADD1 || completion == Completion.ADD1_UTILITARIAN;
    Fraction share = share();
    long increments = add1 ? countUp() : 0;
    Fraction endowment = add1 ? start(share).plus(unit().times(increments)) : share;
    run.run(endowment, contest.budget);
    return new Shares(picks(contest, run), contest.major(endowment), increments);
  }

  private Fraction share() {
    return contest.tally.voters() == 0
        ? Fraction.ZERO
        : Fraction.of(contest.budget, contest.tally.voters());
  }

  /** One unit of currency, in units of the contest. */
  private Fraction unit() {
    return Fraction.of(BigInteger.TEN.pow(contest.decimals), BigInteger.ONE);
  }

  private Fraction start(Fraction share) {
    return contest.options.add1Start() == Add1Start.INTEGRAL
        ? Fraction.of(share.dividedBy(unit()).floor(), BigInteger.ONE).times(unit())
        : share;
  }

  /** How many units are to be added to the starting share. */
  private long countUp() {
    if (contest.payable().length == 0) {
      return 0;
    }
    Predicate<EqualSharesRun> enough =
        contest.options.add1Stop() == Add1Stop.EXHAUSTIVE ? this::isExhausted : this::hasAll;
    return new Add1(contest, start(share()), unit(), enough).increments();
  }

  private boolean hasAll(EqualSharesRun done) {
    return done.rounds() == contest.payable().length;
  }

  private boolean isExhausted(EqualSharesRun done) {
    for (int project : contest.payable()) {
      if (!done.isFunded(project) && contest.cost[project] <= contest.budget - done.spent()) {
        return false;
      }
    }
    return true;
  }

  /** The projects of a run, and those that the completion adds. */
  static Picks picks(Contest contest, EqualSharesRun run) {
    Picks picks = new Picks(contest);
    for (int round = 0; round < run.rounds(); round++) {
      picks.addPaid(run.funded[round], run.tiedAt(round), run.exact().priceIn(round));
    }
    Completion completion = contest.options.completion();
    if (completion == Completion.UTILITARIAN || completion == Completion.ADD1_UTILITARIAN) {
      Greedy.complete(contest, picks);
    }
    return picks;
  }
}
