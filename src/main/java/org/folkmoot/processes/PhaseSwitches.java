package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;

/** Finds phases that began or ended and were told to nobody yet, and tells them, each once. */
@ApplicationScoped
class PhaseSwitches {

  private final ProcessRepository processes;
  private final CurrentCouncil currentCouncil;
  private final Event<PhaseBegan> began;
  private final Event<PhaseEnded> ended;

  @Inject
  PhaseSwitches(
      ProcessRepository processes,
      CurrentCouncil currentCouncil,
      Event<PhaseBegan> began,
      Event<PhaseEnded> ended) {
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.began = began;
    this.ended = ended;
  }

  /** What happened by an instant and is not recorded, process by process in the order of time. */
  @Transactional
  public List<DueSwitch> listDue(Instant now) {
    List<PhaseSwitch> known = processes.listSwitches();
    return processes.list(EnumSet.of(ProcessState.PUBLISHED), currentCouncil.get().zone()).stream()
        .flatMap(process -> DueSwitch.of(process, now).stream())
        .filter(due -> known.stream().noneMatch(one -> one.is(due)))
        .toList();
  }

  /**
   * Records one, and tells it. If another node does so in this moment, one of the two is rolled
   * back with all that its observers did.
   */
  @Transactional
  public void record(DueSwitch due, Instant now) {
    processes.add(new PhaseSwitch(due, now));
    processes.flush();
    if (due.what() == PhaseSwitch.What.BEGAN) {
      began.fire(new PhaseBegan(due.process(), due.phase()));
    } else {
      ended.fire(new PhaseEnded(due.process(), due.phase()));
    }
  }
}
