package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.processes.Processes.days;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.processes.PhaseProblem.What;
import org.junit.jupiter.api.Test;

/** The rule of order is asked before anything is stored, so no database is needed to try it. */
class PhaseOrderTest {

  private final ProcessesInMemory stored = new ProcessesInMemory();
  private final ProcessService processes = stored.service();

  @Test
  void phasesMayFollowEachOtherDayByDay() {
    create(days(0, 9), days(10, 19), days(25, 30));

    assertThat(stored.phases()).containsExactly(days(0, 9), days(10, 19), days(25, 30));
  }

  @Test
  void aPhaseMayLastOneDay() {
    create(days(5, 5));

    assertThat(stored.phases()).containsExactly(days(5, 5));
  }

  @Test
  void aProcessMayHaveNoPhases() {
    create();

    assertThat(stored.phases()).isEmpty();
  }

  @Test
  void aPhaseThatBeginsOnTheLastDayOfTheOneBeforeIsRefused() {
    assertThatThrownBy(() -> create(days(0, 10), days(11, 20), days(20, 30)))
        .isInstanceOf(PhasesRefused.class);
    assertThat(stored.isEmpty()).isTrue();
  }

  @Test
  void allProblemsAreNamedAtOnceByTheirPhases() {
    PhaseSpan ideas = days(PhaseKind.IDEAS, 0, 10);
    PhaseSpan discussion = days(PhaseKind.DISCUSSION, 5, 20);
    PhaseSpan evaluation = days(PhaseKind.EVALUATION, 30, 25);
    PhaseSpan vote =
        new PhaseSpan(PhaseKind.VOTE, LocalDate.of(26, 12, 1), LocalDate.of(2026, 12, 20));
    PhaseSpan results =
        new PhaseSpan(PhaseKind.RESULTS, LocalDate.of(2026, 12, 21), LocalDate.of(20261, 1, 1));

    assertThat(PhaseProblem.in(List.of(ideas, discussion, evaluation, vote, results)))
        .containsExactly(
            new PhaseProblem(PhaseKind.DISCUSSION, What.OVERLAPS, PhaseKind.IDEAS),
            new PhaseProblem(PhaseKind.EVALUATION, What.ENDS_BEFORE_START, PhaseKind.EVALUATION),
            new PhaseProblem(PhaseKind.VOTE, What.FAR_AWAY, PhaseKind.VOTE),
            new PhaseProblem(PhaseKind.RESULTS, What.FAR_AWAY, PhaseKind.RESULTS));
  }

  @Test
  void phasesInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> create(days(10, 20), days(0, 9))).isInstanceOf(PhasesRefused.class);
  }

  @Test
  void movedPhasesTakeThePlaceOfTheOldOnes() {
    create(days(0, 9), days(10, 20));

    stored.only().schedule(List.of(days(1, 11)));
    assertThat(stored.phases()).containsExactly(days(1, 11));

    stored.only().schedule(List.of(days(1, 11), days(12, 12), days(13, 13)));
    assertThat(stored.phases()).containsExactly(days(1, 11), days(12, 12), days(13, 13));
  }

  private void create(PhaseSpan... phases) {
    processes.create(Processes.form(phases), false);
  }
}
