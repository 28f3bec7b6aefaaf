package org.folkmoot.residents.register;

import java.time.Instant;

/**
 * An upload left rejected rows, which must be wiped. Fired within the transaction that stores them.
 *
 * @param councilId council for which to work
 * @param uploadId the upload
 * @param until when to wipe them
 */
public record RejectedRowsKept(long councilId, long uploadId, Instant until) {}
