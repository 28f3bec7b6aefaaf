package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.processes.Processes.LONDON;
import static org.folkmoot.processes.Processes.days;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PhaseSpanTest {

  private final PhaseSpan vote =
      new PhaseSpan(PhaseKind.VOTE, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 22));

  @Nested
  class InAProcess {

    private final PhaseSpan results = days(PhaseKind.RESULTS, 23, 23);
    private final ProcessDetails process =
        Processes.in(LONDON, ProcessState.PUBLISHED, vote, results);

    @Test
    void aPhaseRunsFromTheBeginningOfItsFirstDayToTheEndOfItsLast() {
      assertThat(process.currentPhase(Instant.parse("2026-11-08T23:59:59Z"))).isEmpty();
      assertThat(process.currentPhase(Instant.parse("2026-11-09T00:00:00Z"))).contains(vote);
      assertThat(process.currentPhase(Instant.parse("2026-11-22T23:59:59Z"))).contains(vote);
      assertThat(process.currentPhase(Instant.parse("2026-11-23T00:00:00Z"))).isEmpty();
    }

    @Test
    void daysAreLeftUntilTheEndOfTheLastOne() {
      assertThat(process.daysLeft(Instant.parse("2026-11-09T00:00:00Z"))).isEqualTo(14);
      assertThat(process.daysLeft(Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo(1);
      assertThat(process.daysLeft(Instant.parse("2026-11-23T00:00:00Z"))).isZero();
    }

    @Test
    void betweenTwoPhasesTheNextOneIsKnown() {
      Instant between = Instant.parse("2026-11-23T12:00:00Z");

      assertThat(process.nextPhase(between)).contains(results);
      assertThat(process.isOver(between)).isFalse();
      assertThat(process.isOver(Instant.parse("2026-11-25T00:00:00Z"))).isTrue();
    }

    @Test
    void thePhaseThatBeginsTodayIsNotTheNextOne() {
      assertThat(process.nextPhase(Instant.parse("2026-11-09T10:00:00Z"))).contains(results);
      assertThat(process.nextPhase(Instant.parse("2026-11-24T10:00:00Z"))).isEmpty();
    }
  }

  @Nested
  class WhenTheCouncilChangesItsZone {

    private final ZoneId honolulu = ZoneId.of("Pacific/Honolulu");

    @Test
    void theDaysStayAndOnlyTheirInstantsMove() {
      ProcessDetails moved = Processes.in(honolulu, ProcessState.PUBLISHED, vote);

      assertThat(moved.phases()).containsExactly(vote);
      assertThat(vote.startsAt(LONDON)).isEqualTo("2026-11-09T00:00:00Z");
      assertThat(vote.startsAt(honolulu)).isEqualTo("2026-11-09T10:00:00Z");
      assertThat(moved.currentPhase(Instant.parse("2026-11-09T09:59:59Z"))).isEmpty();
      assertThat(moved.currentPhase(Instant.parse("2026-11-23T09:59:59Z"))).contains(vote);
    }
  }

  @Nested
  class WhenTheClocksChange {

    @Test
    void theDayOnWhichTheyGoForwardHas23Hours() {
      PhaseSpan day = oneDay(LocalDate.of(2027, 3, 28));

      assertThat(lengthOf(day, LONDON)).isEqualTo(Duration.ofHours(23));
      assertThat(isOpen(day, "2027-03-28T22:59:59Z")).isTrue();
      assertThat(isOpen(day, "2027-03-28T23:00:00Z")).isFalse();
    }

    @Test
    void theDayOnWhichTheyGoBackHas25Hours() {
      PhaseSpan day = oneDay(LocalDate.of(2026, 10, 25));

      assertThat(lengthOf(day, LONDON)).isEqualTo(Duration.ofHours(25));
      assertThat(isOpen(day, "2026-10-24T23:00:00Z")).isTrue();
      assertThat(isOpen(day, "2026-10-25T23:59:59Z")).isTrue();
    }

    @Test
    void aDayWithoutMidnightBeginsWithItsFirstMoment() {
      ZoneId beirut = ZoneId.of("Asia/Beirut");
      PhaseSpan day = oneDay(LocalDate.of(2027, 3, 28));

      assertThat(day.startsAt(beirut).atZone(beirut).getHour()).isEqualTo(1);
    }

    private boolean isOpen(PhaseSpan day, String instant) {
      return Processes.in(LONDON, ProcessState.PUBLISHED, day)
          .currentPhase(Instant.parse(instant))
          .isPresent();
    }

    private static PhaseSpan oneDay(LocalDate day) {
      return new PhaseSpan(PhaseKind.VOTE, day, day);
    }

    private static Duration lengthOf(PhaseSpan phase, ZoneId zone) {
      return Duration.between(phase.startsAt(zone), phase.endsAt(zone));
    }
  }
}
