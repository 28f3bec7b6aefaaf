package org.folkmoot.processes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process as other features and the edges see it.
 *
 * @param id identifier in the database
 * @param slug name in addresses, unique in the council
 * @param title name as residents read it
 * @param summary what it is about, plain text
 * @param published whether residents see it
 * @param phases in order of time
 * @param createdAt when it was drafted
 */
public record ProcessDetails(
    long id,
    String slug,
    String title,
    String summary,
    boolean published,
    List<PhaseSpan> phases,
    Instant createdAt) {

  /** Copies the phases. */
  public ProcessDetails {
    phases = List.copyOf(phases);
  }

  /** The phase that runs at this instant, if any. */
  public Optional<PhaseSpan> currentPhase(Instant now) {
    return phases.stream().filter(phase -> phase.isCurrent(now)).findFirst();
  }

  /** The next phase that has not begun, if any. */
  public Optional<PhaseSpan> nextPhase(Instant now) {
    return phases.stream().filter(phase -> now.isBefore(phase.startsAt())).findFirst();
  }
}
