package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule of order is asked before anything is stored, so no database is needed to try it. */
class PhaseOrderTest {

  private static final Instant DAY_0 = Instant.parse("2026-11-01T00:00:00Z");

  private final ProcessesInMemory stored = new ProcessesInMemory();
  private final ProcessService processes = stored.service();

  @Test
  void phasesMayFollowEachOtherWithoutAGap() {
    create(days(0, 10), days(10, 20), days(25, 30));

    assertThat(stored.phases()).containsExactly(days(0, 10), days(10, 20), days(25, 30));
  }

  @Test
  void aProcessMayHaveNoPhases() {
    create();

    assertThat(stored.phases()).isEmpty();
  }

  @Test
  void aPhaseThatBeginsBeforeTheLastHasEndedIsRefused() {
    assertThatThrownBy(() -> create(days(0, 10), days(10, 20), days(19, 30)))
        .isInstanceOfSatisfying(
            PhasesOverlap.class,
            rule -> {
              assertThat(rule.messageKey()).isEqualTo("processes.rule.phasesOverlap");
              assertThat(rule.arguments()).containsExactly(2, 3);
            });
    assertThat(stored.isEmpty()).isTrue();
  }

  @Test
  void phasesInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> create(days(10, 20), days(0, 10))).isInstanceOf(PhasesOverlap.class);
  }

  @Test
  void aPhaseThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> create(days(0, 10), days(20, 15)))
        .isInstanceOfSatisfying(
            PhaseEndsBeforeStart.class, rule -> assertThat(rule.arguments()).containsExactly(2));
    assertThat(stored.isEmpty()).isTrue();
  }

  @Test
  void aPhaseOfNoLengthIsRefused() {
    assertThatThrownBy(() -> create(days(5, 5))).isInstanceOf(PhaseEndsBeforeStart.class);
  }

  @Test
  void movedPhasesTakeThePlaceOfTheOldOnes() {
    create(days(0, 10), days(10, 20));

    stored.only().schedule(List.of(days(1, 11)));
    assertThat(stored.phases()).containsExactly(days(1, 11));

    stored.only().schedule(List.of(days(1, 11), days(11, 12), days(12, 13)));
    assertThat(stored.phases()).containsExactly(days(1, 11), days(11, 12), days(12, 13));
  }

  private void create(PhaseSpan... phases) {
    processes.create("City budget", "", List.of(phases), false);
  }

  private static PhaseSpan days(int from, int to) {
    return new PhaseSpan(
        PhaseKind.IDEAS, DAY_0.plus(Duration.ofDays(from)), DAY_0.plus(Duration.ofDays(to)));
  }
}
