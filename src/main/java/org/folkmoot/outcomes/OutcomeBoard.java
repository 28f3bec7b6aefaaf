package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** What waits for facilitators: promises that are late, and what has no fate after the end. */
@ApplicationScoped
class OutcomeBoard implements AttentionSource {

  private final DecisionRepository decisions;
  private final DecisionTable table;
  private final FateRepository fates;
  private final ProcessService processes;
  private final Clock clock;

  @Inject
  OutcomeBoard(
      DecisionRepository decisions,
      DecisionTable table,
      FateRepository fates,
      ProcessService processes,
      Clock clock) {
    this.decisions = decisions;
    this.table = table;
    this.fates = fates;
    this.processes = processes;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<AttentionLine> lines() {
    List<ProcessDetails> own =
        processes.listFor(Role.FACILITATOR).stream().filter(ProcessDetails::published).toList();
    List<AttentionLine> lines = new ArrayList<>();
    Map<Long, Long> late =
        decisions.countLate(own.stream().map(ProcessDetails::id).toList(), table.today());
    for (ProcessDetails process : own) {
      Optional.ofNullable(late.get(process.id()))
          .ifPresent(
              count ->
                  lines.add(
                      AttentionLine.of(
                          "outcomes-late",
                          count,
                          "/staff/decisions?state=overdue",
                          process.title())));
    }
    List<ProcessDetails> over =
        own.stream().filter(process -> process.isOver(clock.instant())).toList();
    Map<Long, Long> waiting = fates.count(over.stream().map(ProcessDetails::id).toList());
    for (ProcessDetails process : over) {
      Optional.ofNullable(waiting.get(process.id()))
          .ifPresent(
              count ->
                  lines.add(
                      AttentionLine.of("outcomes-fates", count, "/staff/fates", process.title())));
    }
    return List.copyOf(lines);
  }
}
