package org.folkmoot.mail;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.Lane;

/** The steps of sending, each in a transaction of its own: none is open while a server is asked. */
@ApplicationScoped
class LetterSteps {

  private static final Duration KEPT = Duration.ofDays(30);

  private static final Duration OVERDUE = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 1_000;

  private final LetterRepository letters;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  LetterSteps(LetterRepository letters, JobQueue queue, Clock clock) {
    this.letters = letters;
    this.queue = queue;
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

  /** Keeps it after errors of ours. */
  @Transactional(REQUIRES_NEW)
  void giveUp(long id, String reference) {
    letters
        .find(id)
        .filter(OutgoingLetter::isWaiting)
        .ifPresent(letter -> letter.holdAfterError(reference));
  }

  /**
   * Queues letters once more that should have been tried an hour ago and have no job: none may wait
   * for ever.
   *
   * @return how many
   */
  @Transactional(REQUIRES_NEW)
  int queueLost() {
    List<OutgoingLetter> lost =
        letters.listDueBefore(clock.instant().minus(OVERDUE), MOST_AT_ONCE).stream()
            .filter(letter -> !queue.isOpen(LetterJob.NAME, letter.id()))
            .toList();
    lost.forEach(letter -> queue.add(letter.order(Lane.BULK_LETTERS)));
    return lost.size();
  }

  /** Removes what is older than 30 days, whatever its state. */
  @Transactional(REQUIRES_NEW)
  int removeOld() {
    return letters.removePostedBefore(clock.instant().minus(KEPT));
  }
}
