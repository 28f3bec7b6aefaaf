package org.folkmoot.moderation.sieve;

/**
 * A text that was just published.
 *
 * @param text all of it
 * @param repeats how often the same was published within a day before
 * @param newcomer whether the account of its author is younger than a day
 */
public record WrittenText(String text, long repeats, boolean newcomer) {}
