package org.folkmoot.budgets;

/**
 * An import was handed in and waits for a worker. Fired within the transaction that stores it.
 *
 * @param councilId council for which to work
 * @param jobId the import
 */
public record ImportRequested(long councilId, long jobId) {}
