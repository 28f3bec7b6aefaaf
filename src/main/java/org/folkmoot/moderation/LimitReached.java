package org.folkmoot.moderation;

import java.time.Instant;

/**
 * Somebody wrote as much as the council allows.
 *
 * @param most how much that is
 * @param until from when on it goes on, to the minute
 */
public record LimitReached(int most, Instant until) {}
