package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;

/** Takes orders to count a round, which jobs carry out, and tells how far they are. */
@ApplicationScoped
public class CountingService {

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final Elections elections;
  private final CountSteps steps;
  private final JobQueue jobs;
  private final RoundJobs roundJobs;
  private final Preparation preparation;
  private final Clock clock;

  @Inject
  CountingService(
      BudgetRepository budgets,
      RoundAccess access,
      Elections elections,
      CountSteps steps,
      JobQueue jobs,
      RoundJobs roundJobs,
      Preparation preparation,
      Clock clock) {
    this.budgets = budgets;
    this.access = access;
    this.elections = elections;
    this.steps = steps;
    this.jobs = jobs;
    this.roundJobs = roundJobs;
    this.preparation = preparation;
    this.clock = clock;
  }

  /**
   * Asks for a count; returns at once. By the rule of the round it may become the outcome, by any
   * other it is a comparison.
   *
   * @return id of the request
   * @throws BudgetRefusal if there is no such round
   * @throws BudgetRefusal if the round has none
   * @throws BudgetRefusal if the round is being counted by the same options
   * @throws BudgetRefusal if it does not take place
   * @throws BudgetRefusal if the rule is not the one that was fixed by the first ballot
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  public long ask(String roundSlug, AllocationOptions options) {
    RoundAccess.Change change = access.change(roundSlug);
    BudgetRound round = change.round();
    check(round);
    if (budgets.listOpenRequests(round.id()).stream()
        .anyMatch(open -> open.options().equals(options))) {
      throw BudgetRefusal.countIsUnderWay();
    }
    return roundJobs.count(round, options, Optional.of(change.facilitator()));
  }

  private static void check(BudgetRound round) {
    if (!round.hasBallots()) {
      throw BudgetRefusal.noBallots();
    }
    if (round.isWithdrawn()) {
      throw BudgetRefusal.roundIsWithdrawn();
    }
    String now = round.rule().sha256();
    if (round.ruleSha256().filter(fixed -> !fixed.equals(now)).isPresent()) {
      throw BudgetRefusal.ruleWasChanged();
    }
  }

  /**
   * Counts in the thread of the caller, which suits small rounds only, such as those of the demo.
   *
   * @return number of the count
   * @throws BudgetRefusal if the round has none
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @NeedsNoConfirmation("nothing is published by counting")
  public int count(String roundSlug, AllocationOptions options) {
    Preparation.Ready ready = preparation.of(roundSlug);
    return steps.keep(
        ready.source(), elections.count(ready.source(), options), ready.facilitator());
  }

  /** What may be counted now. */
  @ApplicationScoped
  static class Preparation {

    private final RoundAccess access;

    @Inject
    Preparation(RoundAccess access) {
      this.access = access;
    }

    record Ready(BallotSource source, Person facilitator) {}

    @Transactional
    Ready of(String roundSlug) {
      RoundAccess.Change change = access.change(roundSlug);
      check(change.round());
      return new Ready(access.source(change.round()), change.facilitator());
    }
  }

  /** A request for a count of a round. */
  @Transactional
  public Optional<CountRequestDetails> find(String roundSlug, long id) {
    BudgetRound round = access.read(roundSlug);
    return budgets
        .findRequest(id)
        .filter(request -> request.roundId() == round.id())
        .map(this::details);
  }

  /** Counts of a round that wait or run. */
  @Transactional
  public List<CountRequestDetails> listRunning(String roundSlug) {
    BudgetRound round = access.read(roundSlug);
    return budgets.listOpenRequests(round.id()).stream().map(this::details).toList();
  }

  private CountRequestDetails details(CountRequest request) {
    int percent = jobs.findLast(CountJob.NAME, request.id()).flatMap(JobDetails::percent).orElse(0);
    return new CountRequestDetails(
        request.id(),
        request.options(),
        !request.isOver(),
        request.runNumber().isPresent() ? 100 : percent,
        request.runNumber(),
        request.reference());
  }

  /**
   * Calls a count off that waits or runs.
   *
   * @throws BudgetRefusal if there is no such round
   */
  @Transactional
  public void callOff(String roundSlug, long id) {
    BudgetRound round = access.change(roundSlug).round();
    budgets
        .findRequest(id)
        .filter(request -> request.roundId() == round.id() && !request.isOver())
        .ifPresent(
            request -> {
              jobs.callOff(CountJob.NAME, request.id());
              request.giveUp("", clock.instant());
            });
  }
}
