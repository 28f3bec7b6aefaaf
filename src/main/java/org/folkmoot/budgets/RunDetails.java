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
 * @param sourceSha256 SHA-256 of the ballots that were counted
 * @param outcomeSha256 SHA-256 of the outcome, see {@link OutcomeDigest}
 * @param funded number of funded projects
 * @param spentMinor money given to them, in minor units
 * @param computedAt when it was counted
 * @param publishedAt when it was published; null if it was not
 */
public record RunDetails(
    long id,
    long roundId,
    int number,
    AllocationOptions options,
    String sourceSha256,
    String outcomeSha256,
    int funded,
    long spentMinor,
    Instant computedAt,
    @Nullable Instant publishedAt) {}
