package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final PhaseSpan JUNE = ideas(6, 1, 6, 30);
  private static final PhaseSpan SEPTEMBER = ideas(9, 1, 9, 30);

  @Test
  void isOpenFromTheFirstMomentOfTheFirstDayToTheLastOfTheLast() {
    assertThat(at("2026-05-31T22:59:59Z", ProcessState.PUBLISHED, JUNE))
        .isEqualTo(Opening.State.AHEAD);
    assertThat(at("2026-05-31T23:00:00Z", ProcessState.PUBLISHED, JUNE))
        .as("summer time: midnight in London")
        .isEqualTo(Opening.State.OPEN);
    assertThat(at("2026-06-30T22:59:59Z", ProcessState.PUBLISHED, JUNE))
        .isEqualTo(Opening.State.OPEN);
    assertThat(at("2026-06-30T23:00:00Z", ProcessState.PUBLISHED, JUNE))
        .isEqualTo(Opening.State.OVER);
  }

  @Test
  void betweenTwoPhasesTheNextOneIsAhead() {
    Opening opening =
        process(ProcessState.PUBLISHED, JUNE, SEPTEMBER)
            .opening(Activity.IDEAS, Instant.parse("2026-07-15T12:00:00Z"));

    assertThat(opening.state()).isEqualTo(Opening.State.AHEAD);
    assertThat(opening.phase()).contains(SEPTEMBER);
  }

  @Test
  void afterTheLastOneTheLastDayIsTold() {
    Opening opening =
        process(ProcessState.PUBLISHED, JUNE, SEPTEMBER)
            .opening(Activity.IDEAS, Instant.parse("2026-12-01T12:00:00Z"));

    assertThat(opening.state()).isEqualTo(Opening.State.OVER);
    assertThat(opening.phase()).contains(SEPTEMBER);
  }

  @Test
  void withoutAPhaseItNeverOpens() {
    assertThat(at("2026-06-10T12:00:00Z", ProcessState.PUBLISHED)).isEqualTo(Opening.State.NEVER);
    assertThat(
            process(ProcessState.PUBLISHED, JUNE)
                .opening(Activity.VOTE, Instant.parse("2026-06-10T12:00:00Z"))
                .isOpen())
        .isFalse();
  }

  @Test
  void phasesOfSeveralKindsThatFollowEachOtherAreOne() {
    PhaseSpan july =
        new PhaseSpan(PhaseKind.DISCUSSION, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));

    Opening opening =
        process(ProcessState.PUBLISHED, JUNE, july, SEPTEMBER)
            .opening(Activity.COMMENT, Instant.parse("2026-06-15T12:00:00Z"));

    assertThat(opening.isOpen()).isTrue();
    assertThat(opening.day()).contains(july.lastDay());
    assertThat(
            process(ProcessState.PUBLISHED, JUNE, july, SEPTEMBER)
                .opening(Activity.COMMENT, Instant.parse("2026-08-15T12:00:00Z"))
                .day())
        .contains(SEPTEMBER.firstDay());
  }

  @Test
  void onlyARunningProcessIsOpen() {
    for (ProcessState state :
        List.of(ProcessState.DRAFT, ProcessState.ARCHIVED, ProcessState.WITHDRAWN)) {
      assertThat(at("2026-06-10T12:00:00Z", state, JUNE))
          .as(state.name())
          .isEqualTo(Opening.State.NOT_RUNNING);
    }
  }

  private static Opening.State at(String instant, ProcessState state, PhaseSpan... phases) {
    return process(state, phases).opening(Activity.IDEAS, Instant.parse(instant)).state();
  }

  private static ProcessDetails process(ProcessState state, PhaseSpan... phases) {
    return new ProcessDetails(
        1,
        "parks",
        LocalizedText.EMPTY,
        LocalizedText.EMPTY,
        state,
        Instant.EPOCH,
        LocalizedText.EMPTY,
        List.of(phases),
        LONDON,
        Instant.EPOCH,
        Audiences.USUAL,
        0,
        1);
  }

  private static PhaseSpan ideas(int fromMonth, int fromDay, int toMonth, int toDay) {
    return new PhaseSpan(
        PhaseKind.IDEAS,
        LocalDate.of(2026, fromMonth, fromDay),
        LocalDate.of(2026, toMonth, toDay));
  }
}
