package org.folkmoot.processes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;

/** Phases that have proved themselves, with their lengths in weeks: a beginning to change. */
public enum PhasePlan {
  /** Residents propose, discuss, and share out a budget. */
  BUDGET,
  /** Residents propose, and the council answers. */
  IDEAS,
  /** The council shows a plan, and residents say what they think. */
  PLAN;

  private Map<PhaseKind, Integer> weeks() {
    return switch (this) {
      case BUDGET ->
          Map.of(
              PhaseKind.IDEAS, 4,
              PhaseKind.DISCUSSION, 2,
              PhaseKind.EVALUATION, 4,
              PhaseKind.VOTE, 2,
              PhaseKind.RESULTS, 4);
      case IDEAS -> Map.of(PhaseKind.IDEAS, 4, PhaseKind.EVALUATION, 3, PhaseKind.RESULTS, 4);
      case PLAN -> Map.of(PhaseKind.INFORMATION, 1, PhaseKind.DISCUSSION, 4, PhaseKind.RESULTS, 4);
    };
  }

  /** Phases from a day on, each after the one before. */
  List<PhaseSpan> from(LocalDate start) {
    List<PhaseSpan> phases = new ArrayList<>();
    LocalDate first = start;
    for (Map.Entry<PhaseKind, Integer> entry : new EnumMap<>(weeks()).entrySet()) {
      LocalDate next = first.plusWeeks(entry.getValue());
      phases.add(new PhaseSpan(entry.getKey(), first, next.minusDays(1)));
      first = next;
    }
    return phases;
  }
}
