package org.folkmoot.budgets;

import java.time.Instant;
import org.folkmoot.allocation.AllocationOptions;
import org.jspecify.annotations.Nullable;

/**
 * One count of a round as edges see it.
 *
 * @param id identifier in the database
 * @param roundId round that was counted
 * @param number from 1, in order of counting
 * @param options the rule and its options
 * @param official whether it was counted by the rule of the round; otherwise it is a comparison
 * @param ballotsSha256 SHA-256 of the public file of the ballots; empty for old counts
 * @param outcomeSha256 SHA-256 of the outcome, see {@link OutcomeDigest}
 * @param funded number of funded projects
 * @param spentMinor money given to them, in minor units
 * @param computedAt when it was counted
 * @param publishedAt when it was published, the last time; null if it never was
 * @param current whether it is the outcome of the round now
 */
public record RunDetails(
    long id,
    long roundId,
    int number,
    AllocationOptions options,
    boolean official,
    String ballotsSha256,
    String outcomeSha256,
    int funded,
    long spentMinor,
    Instant computedAt,
    @Nullable Instant publishedAt,
    boolean current) {

  /** Whether it was the outcome, and another count took its place. */
  public boolean replaced() {
    return publishedAt != null && !current;
  }

  /** Whether it was counted by another rule, and never was the outcome. */
  public boolean comparison() {
    return !official && publishedAt == null;
  }

  /** Whether it may become the outcome: by the rule of the round, or because it was before. */
  public boolean publishable() {
    return !current && (official || publishedAt != null);
  }
}
