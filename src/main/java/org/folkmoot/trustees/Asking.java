package org.folkmoot.trustees;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * What trustees are asked for.
 *
 * @param occasion what tells it from the same task at another time, for example {@code election/7}
 * @param subject name of what it is about, a vote or the board
 * @param due until when; empty if no day was said
 */
public record Asking(
    TrusteeTask task, String occasion, LocalizedText subject, Optional<Instant> due) {}
