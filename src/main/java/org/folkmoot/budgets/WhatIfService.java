package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.Visitor;

/**
 * What other rules and other budgets would make of the ballots of a round: for staff, found by a
 * job, never an outcome.
 */
@ApplicationScoped
public class WhatIfService {

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final ComparisonSteps steps;
  private final JobQueue jobs;
  private final Visitor visitor;

  @Inject
  WhatIfService(
      BudgetRepository budgets,
      RoundAccess access,
      ComparisonSteps steps,
      JobQueue jobs,
      Visitor visitor) {
    this.budgets = budgets;
    this.access = access;
    this.steps = steps;
    this.jobs = jobs;
    this.visitor = visitor;
  }

  /**
   * The comparison of a round as it stands now, if a job has found it.
   *
   * @throws BudgetRefusal if there is no such round
   * @throws BudgetRefusal if it has no ballots
   * @throws org.folkmoot.people.NotAllowed unless the visitor is of the staff
   */
  @Transactional
  public Optional<Comparison> find(String roundSlug) {
    BudgetRound round = access.read(roundSlug);
    String basis = steps.task(round).basis();
    return budgets
        .findComparison(round.id())
        .filter(known -> known.isOf(basis))
        .map(RoundComparison::comparison);
  }

  /** The job that looks for it, or did so last. */
  @Transactional
  public Optional<JobDetails> findJob(String roundSlug) {
    return jobs.findLast(ComparisonJob.NAME, access.read(roundSlug).id());
  }

  /**
   * Asks for the comparison, unless it is being made.
   *
   * @throws BudgetRefusal if the round has no ballots
   */
  @Transactional
  public void ask(String roundSlug) {
    BudgetRound round = access.read(roundSlug);
    if (!round.hasBallots()) {
      throw BudgetRefusal.noBallots();
    }
    if (findJob(roundSlug).filter(job -> !job.state().isEnd()).isEmpty()) {
      jobs.add(
          JobOrder.of(ComparisonJob.NAME, round.id())
              .titled(round.title())
              .shownAt("/staff/compare-rules?round=" + round.slug())
              .forProcess(round.processId())
              .askedBy(visitor.requirePerson()));
    }
  }

  /** Calls the comparison off that is being made. */
  @Transactional
  public void callOff(String roundSlug) {
    jobs.callOff(ComparisonJob.NAME, access.read(roundSlug).id());
  }
}
