package org.folkmoot.moderation;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * Somebody who may not write for a time.
 *
 * @param account whose account
 * @param name name of the person
 * @param until until when
 * @param rule the rule that was broken
 * @param kind kind of what was hidden last; empty if nothing of theirs is
 * @param reference reference of what was hidden last; its page ends the pause
 */
public record PauseDetails(
    long account, String name, Instant until, LocalizedText rule, String kind, String reference) {}
