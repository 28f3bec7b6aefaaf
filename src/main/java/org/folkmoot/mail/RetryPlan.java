package org.folkmoot.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try again: after 1, 2, 5, 15 and 30 minutes, then 1, 2, 4 and 8 hours, then every 12
 * hours, for at most 5 days since the letter was queued. Pure.
 */
final class RetryPlan {

  static final Duration LONGEST = Duration.ofDays(5);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(12));

  private RetryPlan() {}

  /**
   * The time of the next attempt; empty if it would be too late.
   *
   * @param attempts attempts so far, at least 1
   * @param queuedAt when the letter began to wait
   */
  static Optional<Instant> next(int attempts, Instant queuedAt, Instant now) {
    Instant next = now.plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
    return next.isAfter(queuedAt.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
  }
}
