package org.folkmoot.votes;

import java.util.Locale;

/**
 * A report of a voter as handed in.
 *
 * @param facts what the device saw, as the booth filled it in; may be empty
 * @param words what the person adds; may be empty if there are facts
 * @param email where an answer goes; may be empty
 * @param language language of the person
 */
public record AlarmForm(String facts, String words, String email, Locale language) {}
