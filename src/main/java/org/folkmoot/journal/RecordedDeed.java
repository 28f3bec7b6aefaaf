package org.folkmoot.journal;

import java.time.Instant;
import org.folkmoot.deeds.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param number place in the log, from 0
 * @param time when it was recorded
 * @param actorId account that acted; 0 for the system
 * @param action key of the sentence
 * @param particulars names and details; null if they are erased
 */
public record RecordedDeed(
    long number, Instant time, long actorId, String action, @Nullable Particulars particulars) {}
