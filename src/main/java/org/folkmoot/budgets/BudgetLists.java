package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** The counts of a round and the imports into a process, part by part, in the current council. */
@ApplicationScoped
class BudgetLists {

  /** By the rule of the round, or published when the round had another one. */
  private static final String OFFICIAL =
      "(e.options = :rule or exists"
          + " (select p from OutcomePublication p where p.roundId = :round and p.runId = e.id))";

  private final CouncilData council;

  @Inject
  BudgetLists(CouncilData council) {
    this.council = council;
  }

  /** A part of the counts of a round, by themselves newest first; null means both kinds. */
  Page<AllocationRun> runs(BudgetRound round, @Nullable RunKind kind, PageRequest part) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("round", round.id());
    String condition = "";
    if (kind != null) {
      parameters.put("rule", round.rule().options().text());
      condition = (kind == RunKind.COUNT ? " and " : " and not ") + OFFICIAL;
    }
    return new ListQuery<>(
            AllocationRun.class,
            "from AllocationRun e where e.roundId = :round" + condition,
            parameters,
            "e.number desc",
            Map.of("number", "e.number", "funded", "e.funded", "computedAt", "e.computedAt"))
        .read(council.rows(), part);
  }

  /** A part of the imports into a process, by themselves newest first. */
  Page<ImportJob> imports(long processId, PageRequest part) {
    return new ListQuery<>(
            ImportJob.class,
            "from ImportJob e where e.processId = :process",
            Map.of("process", processId),
            "e.id desc",
            Map.of(
                "fileName", "lower(e.fileName)",
                "createdAt", "e.createdAt",
                "bytesTotal", "e.bytesTotal",
                "state", "e.state"))
        .read(council.rows(), part);
  }

  /** How many ballots some rounds of a process have, by the rounds' ids. */
  Map<Long, Integer> ballots(long processId, Collection<Long> roundIds) {
    return roundIds.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery(
                "select r.id, r.ballots from BudgetRound r"
                    + " where r.processId = :process and r.id in :rounds",
                Object[].class)
            .setParameter("process", processId)
            .setParameter("rounds", roundIds)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
  }
}
