package org.folkmoot.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When digests are due, by the clock of the council. */
class MailRoundTest {

  @ParameterizedTest
  @CsvSource({
    // moment, zone, last morning, next morning
    "2026-11-30T06:59:59Z, Europe/London, 2026-11-29T07:00:00Z, 2026-11-30T07:00:00Z",
    "2026-11-30T07:00:00Z, Europe/London, 2026-11-30T07:00:00Z, 2026-11-30T07:00:00Z",
    "2026-07-01T06:30:00Z, Europe/London, 2026-07-01T06:00:00Z, 2026-07-02T06:00:00Z",
    "2026-11-30T02:00:00Z, Asia/Kolkata, 2026-11-30T01:30:00Z, 2026-12-01T01:30:00Z",
    "2026-10-24T12:00:00Z, Europe/London, 2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
    "2026-11-30T17:59:00Z, Pacific/Auckland, 2026-11-29T18:00:00Z, 2026-11-30T18:00:00Z"
  })
  void isEveryMorningAtSeven(Instant moment, String zone, Instant last, Instant next) {
    assertThat(MailRound.ofMorning(moment, ZoneId.of(zone)).daily()).isEqualTo(last);
    assertThat(MailRound.nextMorning(moment, ZoneId.of(zone))).isEqualTo(next);
  }

  /** 30 November 2026 is a Monday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-30T07:00:00Z, 2026-11-30T07:00:00Z",
    "2026-11-30T06:00:00Z, 2026-11-23T07:00:00Z",
    "2026-12-03T12:00:00Z, 2026-11-30T07:00:00Z",
    "2026-12-06T23:00:00Z, 2026-11-30T07:00:00Z"
  })
  void weeklyOnesAreThoseOfTheLastMonday(Instant moment, Instant monday) {
    assertThat(MailRound.ofMorning(moment, ZoneId.of("Europe/London")).weekly()).isEqualTo(monday);
  }

  @Test
  void atOnceNoDigestIsDue() {
    assertThat(MailRound.atOnce().now()).isTrue();
    assertThat(MailRound.atOnce().daily()).isEqualTo(Instant.EPOCH);
  }
}
