package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Fraction;

/** Works out why each project of an outcome was funded or not, by going through the rule again. */
final class Explainer {

  private final Contest contest;
  private final Picks picks;
  private final Optional<EqualSharesRun> shares;
  private final int[] paidUntil;

  private Explainer(Contest contest, Picks picks, Optional<EqualSharesRun> shares) {
    this.contest = contest;
    this.picks = picks;
    this.shares = shares;
    this.paidUntil = new int[contest.cost.length];
    shares.ifPresent(this::findLastPayableRounds);
  }

  /** For a rule that looks at the budget as a whole. */
  static Explanation explain(Contest contest, Picks picks) {
    return new Explainer(contest, picks, Optional.empty()).explanation();
  }

  /** For equal shares, from the run that stands. */
  static Explanation explain(Contest contest, Picks picks, EqualSharesRun run) {
    return new Explainer(contest, picks, Optional.of(run)).explanation();
  }

  private Explanation explanation() {
    List<StepDetail> details = new ArrayList<>();
    long spent = 0;
    for (int i = 0; i < picks.steps().size(); i++) {
      int project = contest.election.indexOf(picks.steps().get(i).project());
      long after = spent + contest.cost[project];
      details.add(
          shares.isPresent() && i < shares.get().rounds()
              ? paidStep(shares.get(), i, after)
              : budgetStep(i, project, spent, after));
      spent = after;
    }
    return new Explanation(
        details,
        IntStream.range(0, contest.cost.length)
            .filter(project -> !picks.contains(project))
            .mapToObj(this::shortfall)
            .toList());
  }

  private StepDetail budgetStep(int step, int project, long spent, long after) {
    int[] fitting =
        IntStream.range(0, contest.cost.length)
            .filter(other -> contest.takesPart(other) && !isFundedBefore(other, step))
            .filter(other -> contest.cost[other] <= contest.budget - spent)
            .toArray();
    List<String> lost =
        IntStream.of(fitting)
            .filter(other -> other != project && contest.cost[other] > contest.budget - after)
            .mapToObj(contest::id)
            .toList();
    return new StepDetail(
        contest.id(project),
        fitting.length,
        contest.tally.supporters(project),
        Optional.empty(),
        contest.major(contest.budget - after),
        lost);
  }

  private boolean isFundedBefore(int project, int step) {
    return picks.steps().stream()
        .limit(step)
        .anyMatch(one -> one.project().equals(contest.id(project)));
  }

  /** For each payable project the number of rounds before which its supporters could pay for it. */
  private void findLastPayableRounds(EqualSharesRun run) {
    for (int project : contest.payable()) {
      if (run.isFunded(project)) {
        paidUntil[project] = run.fundedAt[project] + 1;
        continue;
      }
      int payable = 0;
      int unpayable = run.rounds() + 1;
      while (payable < unpayable) {
        int round = (payable + unpayable) >>> 1;
        if (round <= run.rounds() && couldPay(run, round, project)) {
          payable = round + 1;
        } else {
          unpayable = round;
        }
      }
      paidUntil[project] = payable;
    }
  }

  private boolean couldPay(EqualSharesRun run, int round, int project) {
    Fraction held = run.exact().heldForBefore(round, project);
    return held.compareTo(Fraction.of(contest.cost[project])) >= 0;
  }

  private StepDetail paidStep(EqualSharesRun run, int round, long spentAfter) {
    int project = run.funded[round];
    int candidates = 0;
    List<String> lost = new ArrayList<>();
    for (int other : contest.payable()) {
      candidates += paidUntil[other] > round ? 1 : 0;
      if (paidUntil[other] == round + 1 && !run.isFunded(other)) {
        lost.add(contest.id(other));
      }
    }
    return new StepDetail(
        contest.id(project),
        candidates,
        contest.tally.supporters(project),
        Optional.of(payment(run, round, project)),
        contest.major(contest.budget - spentAfter),
        lost);
  }

  private StepDetail.Payment payment(EqualSharesRun run, int round, int project) {
    Tally tally = contest.tally;
    long full = 0;
    long points = 0;
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      if (run.usedUpAt[tally.supportGroup[i]] > round) {
        full += (long) tally.supportWeight[i];
        points += tally.supportTotal(i);
      }
    }
    Fraction paidInFull = contest.major(run.exact().priceIn(round).times(points));
    return new StepDetail.Payment(
        contest.major(run.exact().heldForBefore(round, project)),
        full,
        paidInFull,
        tally.supporters(project) - full,
        Fraction.of(contest.major(contest.cost[project])).minus(paidInFull));
  }

  private Shortfall shortfall(int project) {
    Fraction cost = major(contest.cost[project]);
    Optional<Shortfall.Reason> barred = contest.reasonBarred(project);
    if (barred.isPresent()) {
      return barredShortfall(project, barred.get());
    }
    if (contest.cost[project] > contest.budget) {
      return of(project, Shortfall.Reason.DEARER_THAN_BUDGET, 0, major(contest.budget), cost);
    }
    if (shares.isPresent()) {
      return sharesShortfall(project, shares.get(), cost);
    }
    return picks
        .findLoss(project)
        .map(loss -> budgetShortfall(project, loss))
        .orElseGet(() -> of(project, reasonUnseen(project), 0, Fraction.ZERO, cost));
  }

  private Shortfall.Reason reasonUnseen(int project) {
    if (contest.tally.supporters(project) == 0) {
      return Shortfall.Reason.NO_SUPPORT;
    }
    return contest.cost[project] == 0
        ? Shortfall.Reason.COSTS_NOTHING
        : Shortfall.Reason.OTHERS_WORTH_MORE;
  }

  private Shortfall barredShortfall(int project, Shortfall.Reason reason) {
    return switch (reason) {
      case BELOW_THRESHOLD ->
          of(
              project,
              reason,
              0,
              Fraction.of(contest.score(project)),
              Fraction.of(contest.threshold().orElseThrow()));
      case EXCLUDED ->
          of(project, reason, 0, Fraction.ZERO, Fraction.ZERO, contest.excludedBy(project));
      default -> of(project, reason, 0, Fraction.ZERO, Fraction.ZERO);
    };
  }

  private Shortfall sharesShortfall(int project, EqualSharesRun run, Fraction cost) {
    if (contest.tally.supporters(project) == 0) {
      return of(project, Shortfall.Reason.NO_SUPPORT, 0, Fraction.ZERO, cost);
    }
    if (contest.cost[project] == 0) {
      return of(project, Shortfall.Reason.COSTS_NOTHING, 0, Fraction.ZERO, cost);
    }
    int round = paidUntil[project];
    return of(
        project,
        Shortfall.Reason.SUPPORTERS_CANNOT_PAY,
        round,
        contest.major(run.exact().heldForBefore(round, project)),
        cost);
  }

  private Shortfall budgetShortfall(int project, Picks.Loss loss) {
    return of(
        project,
        loss.reason(),
        loss.afterStep(),
        major(loss.left()),
        major(contest.cost[project]),
        loss.others().stream().map(contest::id).toList());
  }

  private Shortfall of(
      int project, Shortfall.Reason reason, int afterStep, Fraction available, Fraction needed) {
    return of(project, reason, afterStep, available, needed, List.of());
  }

  private Shortfall of(
      int project,
      Shortfall.Reason reason,
      int afterStep,
      Fraction available,
      Fraction needed,
      List<String> others) {
    return new Shortfall(
        contest.id(project),
        reason,
        afterStep,
        contest.tally.supporters(project),
        available,
        needed,
        others);
  }

  private Fraction major(long units) {
    return Fraction.of(contest.major(units));
  }
}
