package org.folkmoot.residents.register;

/**
 * An upload of the register waits for a worker. Fired within the transaction that stores it.
 *
 * @param councilId council for which to work
 * @param uploadId the upload
 * @param confirmed whether it was read before and an administrator has said yes
 */
public record RegisterRequested(long councilId, long uploadId, boolean confirmed) {}
