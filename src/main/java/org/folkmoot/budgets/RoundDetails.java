package org.folkmoot.budgets;

import java.time.Instant;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.kernel.Amount;

/**
 * A budget round as edges and other features see it.
 *
 * @param id identifier in the database
 * @param processId process that it belongs to
 * @param slug name in addresses, unique in the council
 * @param title name as residents read it
 * @param description what the money is for, plain text
 * @param budget sum to share out
 * @param voteType what a ballot holds
 * @param projects number of projects
 * @param ballots number of ballots that were loaded
 * @param sourceName file from which the ballots came, or empty
 * @param sourceSha256 its SHA-256 in hexadecimal digits, or empty
 * @param published whether residents see it
 * @param decided whether an outcome is published
 * @param createdAt when it was set up
 */
public record RoundDetails(
    long id,
    long processId,
    String slug,
    String title,
    String description,
    Amount budget,
    VoteType voteType,
    int projects,
    int ballots,
    String sourceName,
    String sourceSha256,
    boolean published,
    boolean decided,
    Instant createdAt) {

  /** Whether ballots were loaded. */
  public boolean hasBallots() {
    return !sourceSha256.isEmpty();
  }
}
