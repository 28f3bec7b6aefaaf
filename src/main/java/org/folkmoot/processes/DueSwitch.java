package org.folkmoot.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A phase that began or ended, recorded or not.
 *
 * @param process its process
 * @param phase the phase
 * @param what what happened
 */
record DueSwitch(ProcessDetails process, PhaseSpan phase, PhaseSwitch.What what) {

  /**
   * All that happened in a process by an instant since residents see it, in the order of time. A
   * phase that was over before they saw it is left out.
   */
  static List<DueSwitch> of(ProcessDetails process, Instant now) {
    List<DueSwitch> due = new ArrayList<>();
    if (process.running()) {
      for (PhaseSpan phase : process.phases()) {
        if (phase.endsAt(process.zone()).isAfter(process.stateSince())) {
          due.add(new DueSwitch(process, phase, PhaseSwitch.What.BEGAN));
          due.add(new DueSwitch(process, phase, PhaseSwitch.What.ENDED));
        }
      }
    }
    return due.stream()
        .filter(one -> !one.at().isAfter(now))
        .sorted(Comparator.comparing(DueSwitch::at))
        .toList();
  }

  /** When it happened. */
  Instant at() {
    return what == PhaseSwitch.What.BEGAN
        ? phase.startsAt(process.zone())
        : phase.endsAt(process.zone());
  }

  /** First day of what began, last day of what ended. */
  LocalDate day() {
    return what == PhaseSwitch.What.BEGAN ? phase.firstDay() : phase.lastDay();
  }
}
