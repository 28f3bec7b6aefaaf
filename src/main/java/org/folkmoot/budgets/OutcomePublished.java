package org.folkmoot.budgets;

/**
 * A count became the outcome of its round. Fired within the transaction that publishes it.
 *
 * @param councilId council for which to work
 * @param runId the count
 */
public record OutcomePublished(long councilId, long runId) {}
