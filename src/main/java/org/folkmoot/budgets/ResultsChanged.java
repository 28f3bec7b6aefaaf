package org.folkmoot.budgets;

/**
 * It is known anew what an outcome made of the projects of a round. Fired within the transaction.
 *
 * @param roundId the round
 */
public record ResultsChanged(long roundId) {}
