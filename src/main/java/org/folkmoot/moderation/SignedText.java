package org.folkmoot.moderation;

import java.time.Instant;

/**
 * A text beside which the name of its author stands.
 *
 * @param process the process that it belongs to
 * @param title what it is called, or how it begins
 * @param path page on which it stands
 * @param at since when
 */
public record SignedText(long process, String title, String path, Instant at) {}
