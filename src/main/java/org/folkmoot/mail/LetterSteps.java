package org.folkmoot.mail;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The steps of sending, each in a transaction of its own: none is open while a server is asked. */
@ApplicationScoped
class LetterSteps {

  private static final Duration KEPT = Duration.ofDays(30);

  private final LetterRepository letters;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected LetterSteps() {
    this(null, null);
  }

  @Inject
  LetterSteps(LetterRepository letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /** The letter, if it still waits. */
  @Transactional(REQUIRES_NEW)
  Optional<Parcel> take(long id) {
    return letters.find(id).filter(OutgoingLetter::isWaiting).map(OutgoingLetter::toParcel);
  }

  @Transactional(REQUIRES_NEW)
  void delivered(long id) {
    letters
        .find(id)
        .ifPresent(
            letter -> {
              letter.delivered(clock.instant());
              forgetIfAsked(letter);
            });
  }

  /** Notes why it did not go out, and says when to try again; empty if never. */
  @Transactional(REQUIRES_NEW)
  Optional<Instant> missed(long id, LetterFault fault, String reply) {
    Optional<OutgoingLetter> letter = letters.find(id);
    letter.ifPresent(found -> found.missed(fault, reply, clock.instant()));
    letter.ifPresent(this::forgetIfAsked);
    return letter.flatMap(OutgoingLetter::nextTryAt);
  }

  private void forgetIfAsked(OutgoingLetter letter) {
    if (letter.isToBeForgotten()) {
      letters.remove(letter);
    }
  }

  /** Keeps it: there is no mail server any more. */
  @Transactional(REQUIRES_NEW)
  void hold(long id) {
    letters.find(id).ifPresent(OutgoingLetter::hold);
  }

  /** Removes what is older than 30 days, whatever its state. */
  @Transactional(REQUIRES_NEW)
  int removeOld() {
    return letters.removePostedBefore(clock.instant().minus(KEPT));
  }
}
