package org.folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 30 days of an answer, in days of the council's zone. */
class AnswerClockTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource({
    // clocks go back on 25 October 2026, and forward on 29 March 2026
    "2026-10-10T12:00:00Z, Europe/London, 2026-11-09",
    "2026-03-10T12:00:00Z, Europe/London, 2026-04-09",
    // the same moment is the next day further east
    "2026-09-30T23:30:00Z, Europe/London, 2026-10-31",
    "2026-09-30T23:30:00Z, UTC, 2026-10-30",
    "2026-12-31T23:59:59Z, Europe/London, 2027-01-30",
    "2028-02-01T00:00:00Z, Europe/London, 2028-03-02"
  })
  void theLastDayIsThirtyDaysAfterTheDayOfArrival(Instant received, ZoneId zone, LocalDate due) {
    assertThat(new AnswerClock(received, zone).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-10T12:00:00Z, 30",
    // 23:30 in winter time, still the last day; half an hour later it is over
    "2026-11-09T23:30:00Z, 0",
    "2026-11-10T00:00:00Z, -1",
    "2026-11-02T12:00:00Z, 7",
    // 23:30 UTC in summer time is the next day already
    "2026-10-11T23:30:00Z, 28"
  })
  void daysAreCountedByTheCalendarOfTheCouncil(Instant now, long left) {
    AnswerClock clock = new AnswerClock(Instant.parse("2026-10-10T12:00:00Z"), LONDON);

    assertThat(clock.daysLeft(now)).isEqualTo(left);
  }

  @Nested
  class Reminders {

    private final PrivacyRequest request =
        new PrivacyRequest(
            "R",
            new RequestForm(RequestKind.ACCESS, "", "a@example.org", Locale.UK, "?"),
            null,
            Instant.parse("2026-10-10T12:00:00Z"));

    private boolean remindsAt(String time) {
      return request.takeReminder(LONDON, Instant.parse(time));
    }

    @Test
    void comeAWeekBeforeAndOnTheLastDayOnceEach() {
      assertThat(remindsAt("2026-11-01T12:00:00Z")).isFalse();
      assertThat(remindsAt("2026-11-02T12:00:00Z")).isTrue();
      assertThat(remindsAt("2026-11-03T12:00:00Z")).isFalse();
      assertThat(remindsAt("2026-11-08T23:59:59Z")).isFalse();
      assertThat(remindsAt("2026-11-09T00:00:00Z")).isTrue();
      assertThat(remindsAt("2026-11-20T12:00:00Z")).isFalse();
    }

    @Test
    void areOneIfTheJobDidNotRunInBetween() {
      assertThat(remindsAt("2026-11-12T12:00:00Z")).isTrue();
      assertThat(remindsAt("2026-11-13T12:00:00Z")).isFalse();
    }

    @Test
    void endWithTheAnswer() {
      request.answer("Here it is.", 7, Instant.parse("2026-10-19T12:00:00Z"));
      request.left(Instant.parse("2026-10-20T12:00:00Z"));

      assertThat(remindsAt("2026-11-12T12:00:00Z")).isFalse();
      assertThat(request.toDetails(LONDON, Instant.parse("2027-01-01T00:00:00Z")).isOverdue())
          .isFalse();
    }

    /** 13: a written answer that lies in the outbox answers nobody. */
    @Test
    void goOnWhileTheAnswerHasNotLeft() {
      request.answer("Here it is.", 7, Instant.parse("2026-10-20T12:00:00Z"));

      assertThat(remindsAt("2026-11-12T12:00:00Z")).isTrue();
      assertThat(request.waitingLetter()).contains(7L);
      assertThat(request.toDetails(LONDON, Instant.parse("2027-01-01T00:00:00Z")).isOverdue())
          .isTrue();
    }
  }
}
