package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.people.Role;

/** First steps and attention: processes that are missing something, or are over. */
@ApplicationScoped
class ProcessBoard implements SetupSteps, AttentionSource {

  private final ProcessService processes;
  private final ProcessStateService states;
  private final Clock clock;

  @Inject
  ProcessBoard(ProcessService processes, ProcessStateService states, Clock clock) {
    this.processes = processes;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<SetupStep> steps() {
    List<ProcessDetails> all = processes.listForStaff();
    boolean published = all.stream().anyMatch(ProcessDetails::published);
    String first = all.isEmpty() ? "" : "?process=" + all.get(0).slug();
    return List.of(
        SetupStep.of("process", 410, !all.isEmpty(), "/staff/process"),
        SetupStep.of("process-published", 430, published, "/staff/process" + first)
            .waitingUnless(!all.isEmpty()));
  }

  @Override
  public List<AttentionLine> lines() {
    Instant now = clock.instant();
    List<AttentionLine> lines = new ArrayList<>();
    for (ProcessDetails process : processes.listFor(Role.FACILITATOR)) {
      String page = "/staff/process?process=" + process.slug();
      int gaps = states.gapsOf(process).size();
      if (gaps > 0 && !process.archived() && !process.withdrawn()) {
        lines.add(AttentionLine.of("process-gaps", gaps, page, process.title()));
      }
      if (process.running() && process.isOver(now)) {
        lines.add(AttentionLine.of("process-over", 1, page, process.title()));
      }
    }
    return lines;
  }
}
