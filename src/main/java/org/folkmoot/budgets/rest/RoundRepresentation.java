package org.folkmoot.budgets.rest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.budgets.RoundDetails;

/**
 * A budget round in the API.
 *
 * @param id name in addresses
 * @param title name as residents read it, in the main language
 * @param description what the money is for, in the main language
 * @param titles name by language, the main one first
 * @param descriptions what the money is for, by language
 * @param currency ISO 4217 code
 * @param budget sum to share out, in major units
 * @param voteType what a ballot holds
 * @param projects number of projects
 * @param ballots number of ballots that were loaded
 * @param rule the text of the rule by which it is counted, see {@link
 *     org.folkmoot.budgets.RoundRule#text}
 * @param ruleSha256 SHA-256 of that text
 * @param ruleFixed whether the first ballot has fixed it
 * @param decided whether an outcome is published
 * @param withdrawn why it does not take place; empty if it does
 */
public record RoundRepresentation(
    String id,
    String title,
    String description,
    Map<String, String> titles,
    Map<String, String> descriptions,
    String currency,
    BigDecimal budget,
    String voteType,
    int projects,
    int ballots,
    String rule,
    String ruleSha256,
    boolean ruleFixed,
    boolean decided,
    String withdrawn) {

  /** Copies what it holds, texts in their order. */
  public RoundRepresentation {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
  }

  static RoundRepresentation of(RoundDetails round) {
    return new RoundRepresentation(
        round.slug(),
        round.title().main(),
        round.description().main(),
        round.title().byLanguage(),
        round.description().byLanguage(),
        round.budget().currency().getCurrencyCode(),
        round.budget().toMajor(),
        round.voteType().name(),
        round.projects(),
        round.ballots(),
        round.roundRule().text(),
        round.roundRule().sha256(),
        round.hasBallots(),
        round.decided(),
        round.withdrawnReason());
  }
}
