package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** The processes of a council, as lists. */
@Named
@RequestScoped
public class ProcessesView {

  private final ProcessService processes;
  private final Clock clock;
  private @Nullable List<ProcessDetails> published;
  private @Nullable List<ProcessDetails> all;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ProcessesView() {
    this(null, null);
  }

  @Inject
  ProcessesView(ProcessService processes, Clock clock) {
    this.processes = processes;
    this.clock = clock;
  }

  /** Published ones, newest first. */
  public List<ProcessDetails> getPublished() {
    List<ProcessDetails> known = published;
    if (known == null) {
      known = processes.list();
      published = known;
    }
    return known;
  }

  /** Published ones in which a phase runs now. */
  public List<ProcessDetails> getOpen() {
    return getPublished().stream()
        .filter(process -> process.currentPhase(clock.instant()).isPresent())
        .toList();
  }

  /** Drafts too: for staff. */
  public List<ProcessDetails> getAll() {
    List<ProcessDetails> known = all;
    if (known == null) {
      known = processes.listForStaff();
      all = known;
    }
    return known;
  }

  /** Whether the visitor may change the process: for staff. */
  public boolean mayRun(ProcessDetails process) {
    return processes.isFacilitatorOf(process);
  }
}
