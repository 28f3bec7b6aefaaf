package org.folkmoot.budgets;

import java.time.Instant;

/**
 * One publication of an outcome, as everybody may read it.
 *
 * @param number from 1, in order of time
 * @param runNumber number of the count that was published
 * @param publishedAt when
 * @param reason why it replaced the one before; empty for the first
 * @param current whether it is the outcome now
 */
public record PublicationDetails(
    int number, int runNumber, Instant publishedAt, String reason, boolean current) {}
