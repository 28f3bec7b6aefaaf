package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;

/** Keeps what outcomes make of projects, in the transaction that publishes the outcome. */
@ApplicationScoped
class ProjectResults {

  private final CouncilData council;
  private final BudgetRepository budgets;
  private final Counts counts;
  private final Event<ResultsChanged> changed;
  private final Clock clock;

  @Inject
  ProjectResults(
      CouncilData council,
      BudgetRepository budgets,
      Counts counts,
      Event<ResultsChanged> changed,
      Clock clock) {
    this.council = council;
    this.budgets = budgets;
    this.counts = counts;
    this.changed = changed;
    this.clock = clock;
  }

  void keep(@Observes OutcomePublished published) {
    for (AllocationRun run : budgets.listRunsById(Set.of(published.runId()))) {
      keep(run, clock.instant());
    }
  }

  /** Keeps those of outcomes that were published before results were kept. */
  @Transactional
  void catchUp() {
    for (OutcomePublication outcome : budgets.listOutcomes()) {
      if (isMissing(outcome.roundId())) {
        budgets
            .listRunsById(Set.of(outcome.runId()))
            .forEach(run -> keep(run, outcome.publishedAt()));
      }
    }
  }

  private boolean isMissing(long round) {
    return council
        .rows()
        .createQuery("select r from ProjectResult r where r.roundId = :round", ProjectResult.class)
        .setParameter("round", round)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void keep(AllocationRun run, Instant at) {
    BudgetRound round = budgets.findRound(run.roundId()).orElseThrow();
    List<String> selected = counts.found(round, run).selected();
    council
        .rows()
        .createQuery("delete from ProjectResult r where r.roundId = :round")
        .setParameter("round", round.id())
        .executeUpdate();
    for (BudgetProject project : budgets.listProjects(round.id())) {
      if (!project.isWithdrawn() || selected.contains(project.code())) {
        int position = selected.indexOf(project.code()) + 1;
        council.rows().persist(new ProjectResult(project, run.id(), position, at));
      }
    }
    council.rows().flush();
    changed.fire(new ResultsChanged(round.id()));
  }

  Map<Long, ProjectResult> list(Collection<Long> projects) {
    return projects.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery(
                "select r from ProjectResult r where r.projectId in :projects", ProjectResult.class)
            .setParameter("projects", projects)
            .getResultStream()
            .collect(Collectors.toMap(ProjectResult::projectId, Function.identity()));
  }

  /** Ids of the funded projects of a round, in the order in which the rule chose them. */
  List<Long> listFunded(long round) {
    return council
        .rows()
        .createQuery(
            "select r.projectId from ProjectResult r where r.roundId = :round and r.funded = :yes"
                + " order by r.position",
            Long.class)
        .setParameter("round", round)
        .setParameter("yes", true)
        .getResultList();
  }
}
