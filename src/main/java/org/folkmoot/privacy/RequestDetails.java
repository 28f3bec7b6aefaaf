package org.folkmoot.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request about somebody's data, as the council sees it.
 *
 * @param id for the page
 * @param reference by which the person asks about it
 * @param kind what they ask for
 * @param accountId account that they were signed in with
 * @param name how to call them; may be empty
 * @param email where the answer goes
 * @param body in their words
 * @param answer what was answered; empty before
 * @param receivedAt when it came in
 * @param dueOn the last day for the answer
 * @param daysLeft days until then, negative when overdue; for what is answered, as of that day
 * @param writtenAt when the answer was written
 * @param answeredAt when the answer left
 * @param erased whether all words of it are erased
 */
public record RequestDetails(
    long id,
    String reference,
    RequestKind kind,
    Optional<Long> accountId,
    String name,
    String email,
    String body,
    String answer,
    Instant receivedAt,
    LocalDate dueOn,
    long daysLeft,
    Optional<Instant> writtenAt,
    Optional<Instant> answeredAt,
    boolean erased) {

  /** Whether the answer should have gone out already. */
  public boolean isOverdue() {
    return answeredAt.isEmpty() && daysLeft < 0;
  }

  /** Whether an answer is written that has not left yet. */
  public boolean isAnswerWaiting() {
    return answeredAt.isEmpty() && writtenAt.isPresent();
  }

  /** Whether it waits for an answer. */
  public boolean isOpen() {
    return answeredAt.isEmpty();
  }
}
