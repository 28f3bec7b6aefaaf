package org.folkmoot.mail;

/**
 * A letter was put into the outbox, or queued once more, and waits for a worker. Fired within the
 * transaction that stores it.
 *
 * @param councilId council for which to work
 * @param letterId the letter
 */
public record LetterPosted(long councilId, long letterId) {}
