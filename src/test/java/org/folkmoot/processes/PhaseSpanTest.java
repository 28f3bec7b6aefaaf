package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PhaseSpanTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T00:00:00Z");

  private final PhaseSpan vote = new PhaseSpan(PhaseKind.VOTE, START, END);

  @Test
  void startsWithItsFirstInstant() {
    assertThat(vote.isCurrent(START.minusNanos(1))).isFalse();
    assertThat(vote.isCurrent(START)).isTrue();
  }

  @Test
  void endsBeforeItsEnd() {
    assertThat(vote.isCurrent(END.minusNanos(1))).isTrue();
    assertThat(vote.isOver(END.minusNanos(1))).isFalse();
    assertThat(vote.isCurrent(END)).isFalse();
    assertThat(vote.isOver(END)).isTrue();
  }

  @Nested
  class InAProcess {

    private final PhaseSpan results = new PhaseSpan(PhaseKind.RESULTS, LATER, LATER.plusSeconds(1));
    private final ProcessDetails process =
        new ProcessDetails(
            1, "city-budget", "City budget", "", true, List.of(vote, results), Instant.EPOCH);

    @Test
    void onlyOnePhaseIsCurrent() {
      assertThat(process.currentPhase(START)).contains(vote);
      assertThat(process.currentPhase(LATER)).contains(results);
    }

    @Test
    void betweenTwoPhasesNoneIsCurrent() {
      assertThat(process.currentPhase(END)).isEmpty();
      assertThat(process.nextPhase(END)).contains(results);
    }

    @Test
    void thePhaseThatBeginsNowIsNotTheNextOne() {
      assertThat(process.nextPhase(START.minusNanos(1))).contains(vote);
      assertThat(process.nextPhase(START)).contains(results);
      assertThat(process.nextPhase(LATER)).isEmpty();
    }
  }
}
