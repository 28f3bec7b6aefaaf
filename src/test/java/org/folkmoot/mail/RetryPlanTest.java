package org.folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

  private static final Instant QUEUED = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void waitsGrowFromOneMinuteToTwelveHoursAndEndAfterFiveDays() {
    List<Duration> waits = new ArrayList<>();
    Instant now = QUEUED;
    Optional<Instant> next = RetryPlan.next(1, QUEUED, now);
    while (next.isPresent()) {
      waits.add(Duration.between(now, next.get()));
      now = next.get();
      next = RetryPlan.next(waits.size() + 1, QUEUED, now);
    }

    assertThat(waits).startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2)).isSorted();
    assertThat(waits).endsWith(Duration.ofHours(12), Duration.ofHours(12));
    assertThat(Duration.between(QUEUED, now)).isBetween(Duration.ofDays(4), Duration.ofDays(5));
  }

  @Test
  void theLastMomentCountsTheNextDoesNot() {
    Instant last = QUEUED.plus(Duration.ofDays(5)).minus(Duration.ofMinutes(1));

    assertThat(RetryPlan.next(1, QUEUED, last)).isPresent();
    assertThat(RetryPlan.next(1, QUEUED, last.plusMillis(1))).isEmpty();
  }
}
