package org.folkmoot.proposals.rest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.kernel.Amount;
import org.folkmoot.proposals.EarlierAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What the council said before it answered anew.
 *
 * @param number place in the history, from 1
 * @param state what it said, in one word
 * @param text in its words, by language
 * @param reasons why it could not be done, of the council's list, each by language
 * @param cost by its reckoning, in major units of its currency; null for none
 * @param responsible who has to do it, by language
 * @param answeredAt when it said so, ISO 8601
 */
public record AnswerRepresentation(
    int number,
    String state,
    Map<String, String> text,
    List<Map<String, String>> reasons,
    @Nullable BigDecimal cost,
    Map<String, String> responsible,
    String answeredAt) {

  /** Copies what it holds. */
  public AnswerRepresentation {
    text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    reasons = List.copyOf(reasons);
    responsible = Collections.unmodifiableMap(new LinkedHashMap<>(responsible));
  }

  static AnswerRepresentation of(EarlierAnswer answer) {
    return new AnswerRepresentation(
        answer.number(),
        answer.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        answer.text().byLanguage(),
        answer.reasons().stream().map(one -> one.name().byLanguage()).toList(),
        answer.cost().map(Amount::toMajor).orElse(null),
        answer.responsible().byLanguage(),
        answer.answeredAt().toString());
  }
}
