package org.folkmoot.processes;

import java.time.Instant;

/**
 * A link for colleagues outside.
 *
 * @param id identifier in the database
 * @param createdAt when it was made
 * @param endsAt when it ends
 */
public record PreviewLinkDetails(long id, Instant createdAt, Instant endsAt) {}
