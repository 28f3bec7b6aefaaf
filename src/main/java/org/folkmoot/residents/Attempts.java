package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.UniqueViolation;

/**
 * Limits how often a day somebody may try, counted in the database, so that neither a restart nor
 * another node begins anew. A try counts before it is known whether it is right, so that many at
 * once do not get more; what was right is given back. Days are those of the council. Not a {@link
 * org.folkmoot.throttles.Throttle}: that frees tries one by one all day long, where people are told
 * here how many are left today and that tomorrow all of them are there again.
 */
@ApplicationScoped
class Attempts {

  private final AttemptCounter counter;
  private final RegisterHashes hashes;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  Attempts(
      AttemptCounter counter, RegisterHashes hashes, CurrentCouncil currentCouncil, Clock clock) {
    this.counter = counter;
    this.hashes = hashes;
    this.currentCouncil = currentCouncil;
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
    LocalDate today = today();
    if (!counter.add(kind, hash, today)) {
      try {
        counter.begin(kind, hash, today);
      } catch (RuntimeException e) {
        if (UniqueViolation.wasFirst(e, "resident_attempt")) {
          counter.add(kind, hash, today);
        }
      }
    }
    return kind.most() - counter.tries(kind, hash, today);
  }

  /** Gives back a try that was right. */
  void giveBack(AttemptKind kind, String subject) {
    counter.takeBack(kind, hashes.ofSubject(subject), today());
  }

  /** Today in the council. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
  }
}
