package org.folkmoot.jobs;

/**
 * A job was added; fired within the transaction that adds it.
 *
 * @param lane lane in which it waits
 */
record JobAdded(Lane lane) {}
