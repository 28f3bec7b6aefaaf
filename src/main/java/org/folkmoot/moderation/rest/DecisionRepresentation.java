package org.folkmoot.moderation.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.moderation.PublishedDecision;

/**
 * A decision of a moderator.
 *
 * @param id its number
 * @param decidedAt when, UTC
 * @param kind kind of content, for example {@code proposal}
 * @param process title of the process by language
 * @param rule the rule that was broken by language; empty for what was shown again
 * @param standing {@code hidden}, {@code shown}, or of an appeal {@code appeal}, {@code granted},
 *     {@code refused}
 */
public record DecisionRepresentation(
    long id,
    Instant decidedAt,
    String kind,
    Map<String, String> process,
    Map<String, String> rule,
    String standing) {

  /** Copies the maps. */
  public DecisionRepresentation {
    process = Map.copyOf(process);
    rule = Map.copyOf(rule);
  }

  static DecisionRepresentation of(PublishedDecision one) {
    return new DecisionRepresentation(
        one.id(),
        one.decidedAt(),
        one.kind(),
        one.process().byLanguage(),
        one.rule().byLanguage(),
        one.standing().toLowerCase(Locale.ROOT));
  }
}
