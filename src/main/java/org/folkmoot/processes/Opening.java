package org.folkmoot.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the phases of a process let people do something now, and if not, why, and from when or
 * until when. Every feature asks here, so that all of them open and close at the same moment.
 * Phases that follow each other without a day between count as one. Who may do it says {@link
 * Admission}.
 *
 * @param state whether, or why not
 * @param phase the phase that it is about: the one that runs, else the next one, else the last one;
 *     empty if it is open in none
 */
public record Opening(State state, Optional<PhaseSpan> phase) {

  /** Whether something is open. */
  public enum State {
    /** It is open. */
    OPEN,
    /** It has not begun. */
    AHEAD,
    /** It has ended. */
    OVER,
    /** The process has no phase for it. */
    NEVER,
    /** The process does not run: it is a draft, archived or withdrawn. */
    NOT_RUNNING
  }

  static Opening of(ProcessDetails process, Activity activity, Instant now) {
    List<PhaseSpan> phases =
        joined(process.phases().stream().filter(phase -> phase.isFor(activity)).toList());
    Optional<PhaseSpan> current =
        phases.stream().filter(phase -> phase.isCurrent(process.today(now))).findFirst();
    Optional<PhaseSpan> ahead =
        phases.stream().filter(phase -> phase.isAhead(process.today(now))).findFirst();
    Optional<PhaseSpan> last = phases.stream().reduce((first, second) -> second);
    Optional<PhaseSpan> shown = current.or(() -> ahead).or(() -> last);
    if (!process.running()) {
      return new Opening(State.NOT_RUNNING, shown);
    } else if (current.isPresent()) {
      return new Opening(State.OPEN, shown);
    } else if (ahead.isPresent()) {
      return new Opening(State.AHEAD, shown);
    }
    return new Opening(last.isPresent() ? State.OVER : State.NEVER, shown);
  }

  private static List<PhaseSpan> joined(List<PhaseSpan> phases) {
    List<PhaseSpan> joined = new ArrayList<>();
    for (PhaseSpan phase : phases) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).lastDay().plusDays(1).equals(phase.firstDay())) {
        PhaseSpan before = joined.get(last);
        joined.set(
            last,
            new PhaseSpan(
                before.kind(), before.firstDay(), phase.lastDay(), before.note(), before.open()));
      } else {
        joined.add(phase);
      }
    }
    return joined;
  }

  /** Whether it is open. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /**
   * The day that people want to know: the first one if it is ahead, else the last one; empty if
   * there is no phase.
   */
  public Optional<LocalDate> day() {
    return phase.map(span -> state == State.AHEAD ? span.firstDay() : span.lastDay());
  }
}
