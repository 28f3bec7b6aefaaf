package org.folkmoot.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What the council says of a proposal now, as columns of the proposal. */
@Embeddable
class StandingAnswer {

  @Enumerated(EnumType.STRING)
  private Answer answer = Answer.NONE;

  @Column(name = "answer_text")
  private LocalizedText text = LocalizedText.EMPTY;

  @Column(name = "answer_cost_minor")
  private @Nullable Long costMinor;

  @Column(name = "answer_responsible")
  private LocalizedText responsible = LocalizedText.EMPTY;

  /** Ids of the council's reasons why it cannot be done; queries look for one. */
  @Column(name = "answer_reasons")
  private String reasons = "";

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  /** None yet; for JPA, too. */
  protected StandingAnswer() {}

  StandingAnswer(AnswerForm given, Instant now) {
    answer = given.answer();
    text = given.text();
    costMinor = given.cost().map(Amount::minorUnits).orElse(null);
    responsible = given.responsible();
    reasons = ReasonIds.write(given.reasons());
    answeredAt = now;
  }

  /** Whether the same was said in the same words. */
  boolean says(AnswerForm given) {
    return answer == given.answer()
        && text.equals(given.text())
        && reasonIds().equals(given.reasons());
  }

  AnswerForm toForm(Currency currency) {
    return new AnswerForm(answer, text, cost(currency), responsible, reasonIds());
  }

  Answer answer() {
    return answer;
  }

  LocalizedText text() {
    return text;
  }

  Optional<Amount> cost(Currency currency) {
    return Optional.ofNullable(costMinor).map(minor -> new Amount(minor, currency));
  }

  LocalizedText responsible() {
    return responsible;
  }

  /** Ids of the council's reasons why it cannot be done. */
  Set<Long> reasonIds() {
    return ReasonIds.read(reasons);
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
