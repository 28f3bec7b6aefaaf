package org.folkmoot.processes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether residents can do now what a kind of phase is for, and if they cannot, why, and from when
 * or until when they could. Every feature asks here, so that all of them open and close at the same
 * moment.
 *
 * @param state whether, or why not
 * @param phase the phase that it is about: the one that runs, else the next one, else the last one;
 *     empty if the process has none of the kind
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

  static Opening of(ProcessDetails process, PhaseKind kind, Instant now) {
    List<PhaseSpan> phases =
        process.phases().stream().filter(phase -> phase.kind() == kind).toList();
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

  /** Whether it is open. */
  public boolean isOpen() {
    return state == State.OPEN;
  }
}
