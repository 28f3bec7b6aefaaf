package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessState;
import org.folkmoot.processes.ProcessTeam;
import org.jspecify.annotations.Nullable;

/** The page of one process. */
@Named
@RequestScoped
public class ProcessView {

  private final ProcessService processes;
  private final ProcessTeam team;
  private final PhaseWords phaseWords;
  private final Address address;
  private final ParticipationWords participation;
  private final ProcessOutcome outcome;
  private @Nullable ProcessDetails process;
  private @Nullable List<ActionLine> actions;
  private boolean preview;

  @Inject
  ProcessView(
      ProcessService processes,
      ProcessTeam team,
      PhaseWords phaseWords,
      ParticipationWords participation,
      ProcessOutcome outcome,
      Address address) {
    this.processes = processes;
    this.team = team;
    this.phaseWords = phaseWords;
    this.participation = participation;
    this.outcome = outcome;
    this.address = address;
  }

  /** Shows a process by a link for colleagues outside: as it will be, and without ways on. */
  void preview(ProcessDetails shown) {
    process = shown.asPublished();
    preview = true;
  }

  /** Whether it is shown to colleagues outside. */
  public boolean isPreview() {
    return preview;
  }

  /** Whether residents do not see it yet. */
  public boolean isDraft() {
    return getProcess().state() == ProcessState.DRAFT;
  }

  /** The process as residents see it or will see it. */
  private ProcessDetails shown() {
    return isDraft() ? getProcess().asPublished() : getProcess();
  }

  /** What is open now, and whether the visitor can do it. */
  public List<ActionLine> getActions() {
    List<ActionLine> known = actions;
    if (known == null) {
      known = participation.actions(shown());
      actions = known;
    }
    return known;
  }

  /** Whether people vote in one of its phases. */
  public boolean isVoting() {
    return getProcess().hasPhaseFor(Activity.VOTE);
  }

  /** Who may do what. */
  public List<PartWords> getAudiences() {
    return participation.audiences(getProcess());
  }

  /** Who runs it, in one line; empty if it is the council's facilitators. */
  public String getRunners() {
    return String.join(", ", team.list(getProcess()));
  }

  /** What came of it so far, in numbers; none before the first phase has begun. */
  public List<FigureLine> getFigures() {
    return outcome.figures(getProcess());
  }

  /** What changed since residents first saw it, the latest first. */
  public List<ChangeLine> getChanges() {
    return outcome.changes(getProcess());
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
    return shown().running() ? phaseWords.now(getProcess()) : List.of();
  }

  /** The phases that have not begun; none if the process no longer runs. */
  public List<PhaseLine> getAhead() {
    return shown().running() ? phaseWords.ahead(getProcess()) : List.of();
  }

  /** Its timeline. */
  public List<PhaseLine> getTimeline() {
    return phaseWords.timeline(getProcess());
  }
}
