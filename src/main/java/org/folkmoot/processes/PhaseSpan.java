package org.folkmoot.processes;

import java.time.Instant;

/**
 * When a phase of a kind runs.
 *
 * @param kind what the phase is for
 * @param startsAt first instant
 * @param endsAt first instant after it
 */
public record PhaseSpan(PhaseKind kind, Instant startsAt, Instant endsAt) {

  /** Whether the phase has ended by this instant. */
  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }

  /** Whether the phase runs at this instant. */
  public boolean isCurrent(Instant now) {
    return !now.isBefore(startsAt) && now.isBefore(endsAt);
  }
}
