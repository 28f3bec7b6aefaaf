package org.folkmoot.votes;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * A later end of a vote.
 *
 * @param id identifier in the database
 * @param endedAt the end before
 * @param closesAt the new end, which is later
 * @param reason why, as everybody reads it
 * @param askedAt when it was asked for
 * @param confirmed whether another person confirmed it, so that it holds
 */
public record ExtensionDetails(
    long id,
    Instant endedAt,
    Instant closesAt,
    LocalizedText reason,
    Instant askedAt,
    boolean confirmed) {}
