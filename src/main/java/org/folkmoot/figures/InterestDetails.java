package org.folkmoot.figures;

import java.time.Instant;
import java.util.Optional;

/**
 * A declared interest as everybody reads it.
 *
 * @param id identifier in the database
 * @param accountId account of the councillor
 * @param name name of the councillor
 * @param words what was declared
 * @param declaredAt when
 * @param endedAt when it ended, if it did
 */
public record InterestDetails(
    long id,
    long accountId,
    String name,
    String words,
    Instant declaredAt,
    Optional<Instant> endedAt) {

  /** Whether it has ended. */
  public boolean ended() {
    return endedAt.isPresent();
  }
}
