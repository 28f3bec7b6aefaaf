package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** The page of one process. */
@Named
@RequestScoped
public class ProcessView {

  private final ProcessService processes;
  private final PhaseWords phaseWords;
  private final Address address;
  private @Nullable ProcessDetails process;

  @Inject
  ProcessView(ProcessService processes, PhaseWords phaseWords, Address address) {
    this.processes = processes;
    this.phaseWords = phaseWords;
    this.address = address;
  }

  /**
   * Looks for the process of the address.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    getProcess();
  }

  /**
   * The process of the address.
   *
   * @throws NotFound if there is none
   */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      String slug = address.get("process");
      known =
          processes.find(slug).or(() -> processes.findWithdrawn(slug)).orElseThrow(NotFound::new);
      process = known;
    }
    return known;
  }

  /** The phase that runs now, if the process still runs; a list of one, or empty. */
  public List<PhaseLine> getNow() {
    return getProcess().running() ? phaseWords.now(getProcess()) : List.of();
  }

  /** The phases that have not begun; none if the process no longer runs. */
  public List<PhaseLine> getAhead() {
    return getProcess().running() ? phaseWords.ahead(getProcess()) : List.of();
  }

  /** Its timeline. */
  public List<PhaseLine> getTimeline() {
    return phaseWords.timeline(getProcess());
  }
}
