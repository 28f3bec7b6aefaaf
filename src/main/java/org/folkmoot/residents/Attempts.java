package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Limits how often a day somebody may try, counted in the database, so that neither a restart nor
 * another node begins anew. A try counts before it is known whether it is right. Not a {@link
 * org.folkmoot.throttles.Throttle}: that frees tries one by one all day long, where people are told
 * here how many are left today and that tomorrow all of them are there again.
 */
@ApplicationScoped
class Attempts {

  private final AttemptCounter counter;
  private final RegisterHashes hashes;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Attempts() {
    this(null, null, null);
  }

  @Inject
  Attempts(AttemptCounter counter, RegisterHashes hashes, Clock clock) {
    this.counter = counter;
    this.hashes = hashes;
    this.clock = clock;
  }

  /**
   * Takes one try.
   *
   * @param subject who tries, for example {@code account 7}
   * @return how many are left after this one; negative if this one was too many
   */
  int take(AttemptKind kind, String subject) {
    String hash = hashes.ofSubject(subject);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!counter.add(kind, hash, today)) {
      try {
        counter.begin(kind, hash, today);
      } catch (PersistenceException e) {
        counter.add(kind, hash, today); // another try began the row in the same moment
      }
    }
    return kind.most() - counter.tries(kind, hash, today);
  }
}
