package org.folkmoot.budgets.rest;

import java.math.BigDecimal;
import org.folkmoot.budgets.RoundDetails;

/**
 * A budget round in the API.
 *
 * @param id name in addresses
 * @param title name as residents read it
 * @param description what the money is for
 * @param currency ISO 4217 code
 * @param budget sum to share out, in major units
 * @param voteType what a ballot holds
 * @param projects number of projects
 * @param ballots number of ballots that were loaded
 * @param ballotsSha256 SHA-256 of the file that holds them, or empty
 * @param decided whether an outcome is published
 */
public record RoundRepresentation(
    String id,
    String title,
    String description,
    String currency,
    BigDecimal budget,
    String voteType,
    int projects,
    int ballots,
    String ballotsSha256,
    boolean decided) {

  static RoundRepresentation of(RoundDetails round) {
    return new RoundRepresentation(
        round.slug(),
        round.title(),
        round.description(),
        round.budget().currency().getCurrencyCode(),
        round.budget().toMajor(),
        round.voteType().name(),
        round.projects(),
        round.ballots(),
        round.sourceSha256(),
        round.decided());
  }
}
