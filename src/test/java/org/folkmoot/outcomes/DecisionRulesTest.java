package org.folkmoot.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every decision must say. */
class DecisionRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final DecisionSubject FUNDED = project(Optional.of(true));
  private static final DecisionSubject NOT_FUNDED = project(Optional.of(false));

  @Test
  void aDecisionDiffersFromTheVoteOrNot() {
    assertThat(FUNDED.isDifferent(Verdict.ACCEPT)).isFalse();
    assertThat(FUNDED.isDifferent(Verdict.AMEND)).isTrue();
    assertThat(FUNDED.isDifferent(Verdict.REJECT)).isTrue();
    assertThat(FUNDED.isDifferent(Verdict.DEFER)).isTrue();
    assertThat(NOT_FUNDED.isDifferent(Verdict.ACCEPT)).isTrue();
    assertThat(NOT_FUNDED.isDifferent(Verdict.REJECT)).isFalse();
    assertThat(project(Optional.empty()).isDifferent(Verdict.ACCEPT)).isFalse();
  }

  @Test
  void whatDiffersSaysWhyAndWhatDoesNotHasNoSuchReason() {
    assertThatThrownBy(() -> check(FUNDED, terms(Verdict.REJECT, "")))
        .hasMessageContaining("differenceMissing");

    assertThat(check(FUNDED, terms(Verdict.REJECT, "No land.")).difference().main())
        .isEqualTo("No land.");
    assertThat(check(FUNDED, terms(Verdict.ACCEPT, "Left over.")).difference().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "council.example",
        "https://",
        "https:///x",
        "ftp://a.example",
        "a b"
      })
  void theAddressOfAMeetingIsOneOfTheWeb(String address) {
    assertThat(DecisionRules.isAddress(address)).isFalse();
    assertThat(DecisionRules.isAddress("https://council.example/minutes?item=7")).isTrue();
  }

  @Test
  void aPromiseIsLateFromTheDayAfterItsDay() {
    assertThat(PromiseState.of(Stage.UNDER_WAY, Optional.of(TODAY), TODAY))
        .isEqualTo(PromiseState.OPEN);
    assertThat(PromiseState.of(Stage.UNDER_WAY, Optional.of(TODAY.minusDays(1)), TODAY))
        .isEqualTo(PromiseState.OVERDUE);
    assertThat(PromiseState.of(Stage.DELIVERED, Optional.of(TODAY.minusDays(1)), TODAY))
        .isEqualTo(PromiseState.KEPT);
    assertThat(PromiseState.of(Stage.NOT_BEGUN, Optional.empty(), TODAY))
        .isEqualTo(PromiseState.UNDATED);
  }

  private static DecisionTerms check(DecisionSubject subject, DecisionTerms terms) {
    return DecisionRules.check(subject, terms, TODAY);
  }

  private static DecisionTerms terms(Verdict verdict, String difference) {
    return new DecisionTerms(
        verdict,
        english("Because."),
        TODAY,
        english("Full council"),
        "",
        english("Priya"),
        LocalizedText.EMPTY,
        Optional.of(TODAY),
        english(difference));
  }

  private static DecisionSubject project(Optional<Boolean> funded) {
    return new DecisionSubject(
        DecisionKind.PROJECT,
        1,
        "round/P1",
        2,
        Optional.of(3L),
        english("A crossing"),
        "/project",
        0,
        Optional.empty(),
        funded,
        true);
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }
}
