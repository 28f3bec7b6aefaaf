package org.folkmoot.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something about the days of a phase that cannot be.
 *
 * @param kind phase at fault
 * @param what what is wrong
 * @param other the phase that it overlaps; itself if it is about no other
 */
public record PhaseProblem(PhaseKind kind, What what, PhaseKind other) {

  /** What can be wrong. */
  public enum What {
    /** Its last day is before its first. */
    ENDS_BEFORE_START,
    /** It begins before the phase before it has ended. */
    OVERLAPS,
    /** A day is so far away that it must be a slip. */
    FAR_AWAY,
    /** Residents saw it begin, so only its last day moves, and to no day that is past. */
    HAS_BEGUN,
    /** It is over and stays as it was. */
    IS_OVER,
    /** It is planned for days that are past. */
    IN_THE_PAST
  }

  /**
   * All problems of a plan, in its order.
   *
   * @param phases in the order in which they shall follow each other
   */
  public static List<PhaseProblem> in(List<PhaseSpan> phases) {
    List<PhaseProblem> problems = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      PhaseSpan phase = phases.get(i);
      if (isFar(phase.firstDay()) || isFar(phase.lastDay())) {
        problems.add(new PhaseProblem(phase.kind(), What.FAR_AWAY, phase.kind()));
      } else if (phase.lastDay().isBefore(phase.firstDay())) {
        problems.add(new PhaseProblem(phase.kind(), What.ENDS_BEFORE_START, phase.kind()));
      } else if (i > 0 && !phase.firstDay().isAfter(phases.get(i - 1).lastDay())) {
        problems.add(new PhaseProblem(phase.kind(), What.OVERLAPS, phases.get(i - 1).kind()));
      }
    }
    return List.copyOf(problems);
  }

  private static boolean isFar(LocalDate day) {
    return day.isBefore(PhaseSpan.EARLIEST) || day.isAfter(PhaseSpan.LATEST);
  }
}
