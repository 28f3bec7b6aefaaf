package org.folkmoot.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.councils.CouncilKeysInMemory;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private final Map<LocalDate, Integer> days = new HashMap<>();

  private Attempts at(String instant) {
    return new Attempts(
        new Counter(),
        new RegisterHashes(CouncilKeysInMemory.create()),
        CouncilKeysInMemory.councilIn(ZoneId.of("Europe/London")),
        Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  /** In summer midnight of London is 23:00 UTC. */
  @Test
  void aDayEndsAtTheMidnightOfTheCouncil() {
    assertThat(at("2026-07-01T22:59:59Z").take(AttemptKind.MATCH, "account 1")).isEqualTo(4);
    assertThat(at("2026-07-01T22:59:59Z").take(AttemptKind.MATCH, "account 1")).isEqualTo(3);
    assertThat(at("2026-07-01T23:00:00Z").take(AttemptKind.MATCH, "account 1")).isEqualTo(4);
    assertThat(days).containsOnlyKeys(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 2));
  }

  @Test
  void whatWasRightIsGivenBack() {
    Attempts attempts = at("2026-07-01T12:00:00Z");

    for (int i = 0; i < 20; i++) {
      assertThat(attempts.take(AttemptKind.MATCH, "account 1")).isEqualTo(4);
      attempts.giveBack(AttemptKind.MATCH, "account 1");
    }
  }

  @Test
  void aPlaceMayTryFarMoreOftenThanAHousehold() {
    assertThat(AttemptKind.CODE_PLACE.most()).isGreaterThanOrEqualTo(100 * AttemptKind.CODE.most());
  }

  /** Counts in memory. */
  private final class Counter extends AttemptCounter {

    @SuppressWarnings("NullAway")
    Counter() {
      super(null);
    }

    @Override
    boolean add(AttemptKind kind, String subject, LocalDate day) {
      return days.computeIfPresent(day, (known, tries) -> tries + 1) != null;
    }

    @Override
    void begin(AttemptKind kind, String subject, LocalDate day) {
      days.put(day, 1);
    }

    @Override
    void takeBack(AttemptKind kind, String subject, LocalDate day) {
      days.computeIfPresent(day, (known, tries) -> tries - 1);
    }

    @Override
    int tries(AttemptKind kind, String subject, LocalDate day) {
      return days.getOrDefault(day, 0);
    }
  }
}
