package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.processes.Processes.DAY_0;
import static org.folkmoot.processes.Processes.days;

import java.util.List;
import java.util.Set;
import org.folkmoot.processes.PhaseProblem.What;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What residents have seen changes within limits only. */
class ChangeRulesTest {

  private static final PhaseSpan IDEAS = days(PhaseKind.IDEAS, 0, 9);
  private static final PhaseSpan VOTE = days(PhaseKind.VOTE, 20, 29);

  @Nested
  class APhaseThatIsOver {

    @Test
    void staysAsItWas() {
      assertThat(onDay(15, List.of(IDEAS, VOTE))).isEmpty();
      assertThat(onDay(15, List.of(days(PhaseKind.IDEAS, 0, 8), VOTE))).containsOnly(What.IS_OVER);
      assertThat(onDay(15, List.of(days(PhaseKind.IDEAS, 0, 16), VOTE))).containsOnly(What.IS_OVER);
      assertThat(onDay(15, List.of(VOTE))).containsOnly(What.IS_OVER);
    }

    @Test
    void mayBeDescribedInOtherWords() {
      PhaseSpan told =
          new PhaseSpan(
              PhaseKind.IDEAS, IDEAS.firstDay(), IDEAS.lastDay(), Processes.english("Thank you"));

      assertThat(onDay(15, List.of(told, VOTE))).isEmpty();
    }
  }

  @Nested
  class APhaseThatRuns {

    @Test
    void endsOnAnotherDayThatIsNotPast() {
      assertThat(onDay(5, List.of(days(PhaseKind.IDEAS, 0, 5), VOTE))).isEmpty();
      assertThat(onDay(5, List.of(days(PhaseKind.IDEAS, 0, 15), VOTE))).isEmpty();
      assertThat(onDay(5, List.of(days(PhaseKind.IDEAS, 0, 4), VOTE))).containsOnly(What.HAS_BEGUN);
    }

    @Test
    void keepsItsFirstDay() {
      assertThat(onDay(5, List.of(days(PhaseKind.IDEAS, 1, 9), VOTE))).containsOnly(What.HAS_BEGUN);
      assertThat(onDay(5, List.of(days(PhaseKind.IDEAS, 8, 9), VOTE))).containsOnly(What.HAS_BEGUN);
      assertThat(onDay(5, List.of(VOTE))).containsOnly(What.HAS_BEGUN);
    }

    @Test
    void stopsNoVote() {
      PhaseSpan closed =
          new PhaseSpan(
              PhaseKind.VOTE, VOTE.firstDay(), VOTE.lastDay(), LocalizedText.EMPTY, Set.of());

      assertThat(onDay(20, List.of(IDEAS, closed))).containsOnly(What.HAS_BEGUN);
      assertThat(onDay(19, List.of(IDEAS, closed))).isEmpty();
    }
  }

  @Nested
  class APhaseAhead {

    @Test
    void isMovedButNotIntoThePast() {
      assertThat(onDay(15, List.of(IDEAS, days(PhaseKind.VOTE, 15, 40)))).isEmpty();
      assertThat(onDay(15, List.of(IDEAS, days(PhaseKind.VOTE, 14, 40))))
          .containsOnly(What.IN_THE_PAST);
    }

    @Test
    void isTakenOutOrAdded() {
      assertThat(onDay(15, List.of(IDEAS))).isEmpty();
      assertThat(onDay(15, List.of(IDEAS, VOTE, days(PhaseKind.RESULTS, 30, 40)))).isEmpty();
      assertThat(onDay(15, List.of(IDEAS, days(PhaseKind.EVALUATION, 10, 12), VOTE)))
          .containsOnly(What.IN_THE_PAST);
    }
  }

  @Test
  void votersAreFixedByTheFirstDayOfVoting() {
    assertThat(ChangeRules.areVotersFixed(List.of(IDEAS, VOTE), DAY_0.plusDays(19))).isFalse();
    assertThat(ChangeRules.areVotersFixed(List.of(IDEAS, VOTE), DAY_0.plusDays(20))).isTrue();
    assertThat(ChangeRules.areVotersFixed(List.of(IDEAS, VOTE), DAY_0.plusDays(90))).isTrue();
  }

  private static List<What> onDay(int day, List<PhaseSpan> after) {
    return ChangeRules.problems(List.of(IDEAS, VOTE), after, DAY_0.plusDays(day)).stream()
        .map(PhaseProblem::what)
        .toList();
  }
}
