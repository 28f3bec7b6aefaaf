package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Tells staff whether published outcomes still come out when they are counted again. */
@ApplicationScoped
public class RecountService {

  private final BudgetRepository budgets;
  private final JobQueue jobs;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;

  @Inject
  RecountService(
      BudgetRepository budgets, JobQueue jobs, CurrentCouncil currentCouncil, Visitor visitor) {
    this.budgets = budgets;
    this.jobs = jobs;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
  }

  /** Published outcomes of rounds that the visitor reads, newest first. */
  @Transactional
  public List<RecountDetails> list() {
    Map<Long, BudgetRound> rounds =
        budgets.listRounds(true).stream()
            .filter(round -> visitor.isReaderOf(round.processId()))
            .collect(Collectors.toMap(BudgetRound::id, Function.identity()));
    Map<Long, Recount> recounts =
        budgets.listRecounts().stream()
            .collect(Collectors.toMap(Recount::runId, Function.identity()));
    return budgets.listOutcomes().stream()
        .filter(outcome -> rounds.containsKey(outcome.roundId()))
        .map(
            outcome ->
                details(
                    Objects.requireNonNull(rounds.get(outcome.roundId())),
                    Optional.ofNullable(recounts.get(outcome.runId()))))
        .toList();
  }

  private static RecountDetails details(BudgetRound round, Optional<Recount> recount) {
    return new RecountDetails(
        round.slug(),
        round.titles(),
        recount.map(Recount::checkedAt),
        recount.map(Recount::isSame).orElse(true));
  }

  /** Outcomes that came out otherwise: an alarm for everybody who reads them as staff. */
  @Transactional
  public List<RecountDetails> listAlarms() {
    return list().stream().filter(one -> !one.same()).toList();
  }

  /** The job that counts again, or did so last. */
  @Transactional
  public Optional<JobDetails> findJob() {
    visitor.requireSomewhere(Role.FACILITATOR, Role.ADMINISTRATOR, Role.AUDITOR, Role.COUNCILLOR);
    return jobs.findLast(RecountJob.NAME, currentCouncil.get().id());
  }

  /** Asks for all outcomes to be counted again, unless that is under way. */
  @Transactional
  public void ask() {
    if (findJob().filter(job -> !job.state().isEnd()).isEmpty()) {
      jobs.add(
          JobOrder.of(RecountJob.NAME, currentCouncil.get().id())
              .shownAt("/staff/recounts")
              .askedBy(visitor.requirePerson()));
    }
  }
}
