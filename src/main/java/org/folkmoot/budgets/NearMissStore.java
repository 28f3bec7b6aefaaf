package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;

/** The steps of finding near misses, each a transaction of its own. */
@ApplicationScoped
class NearMissStore {

  private final BudgetRepository budgets;
  private final Elections elections;

  @Inject
  NearMissStore(BudgetRepository budgets, Elections elections) {
    this.budgets = budgets;
    this.elections = elections;
  }

  /** What is to be counted, and which projects have an answer already. */
  record Task(
      Allocation allocation, AllocationOptions options, Currency currency, Set<String> known) {}

  @Transactional
  Task begin(long runId) {
    AllocationRun run = budgets.findRun(runId).orElseThrow();
    BudgetRound round = budgets.findRound(run.roundId()).orElseThrow();
    Set<String> known =
        budgets.listNearMisses(runId).stream()
            .map(row -> row.toDetails().project())
            .collect(Collectors.toSet());
    Set<String> withdrawn =
        budgets
            .findRecord(runId)
            .map(record -> Set.copyOf(record.count().withdrawn()))
            .orElse(Set.of());
    return new Task(
        elections.get(round.source(withdrawn)), run.options(), round.budget().currency(), known);
  }

  @Transactional
  void keep(long runId, NearMissDetails miss) {
    budgets.add(new NearMissRow(runId, miss));
  }
}
