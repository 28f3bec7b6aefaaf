package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.processes.ProcessCalendar;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** The processes of a council, as lists. */
@Named
@RequestScoped
public class ProcessesView {

  private final ProcessService processes;
  private @Nullable ProcessCalendar calendar;
  private @Nullable List<ProcessDetails> all;

  @Inject
  ProcessesView(ProcessService processes) {
    this.processes = processes;
  }

  private ProcessCalendar calendar() {
    ProcessCalendar known = calendar;
    if (known == null) {
      known = processes.calendar();
      calendar = known;
    }
    return known;
  }

  /** Those in which a phase runs now. */
  public List<ProcessDetails> getOpen() {
    return calendar().open();
  }

  /** Those in which the next phase is still to begin. */
  public List<ProcessDetails> getComing() {
    return calendar().coming();
  }

  /** Those that are over or have no days yet. */
  public List<ProcessDetails> getEarlier() {
    return calendar().earlier();
  }

  /** Whether residents see none at all. */
  public boolean isNone() {
    return getOpen().isEmpty() && getComing().isEmpty() && getEarlier().isEmpty();
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
