package org.folkmoot.journal.web;

/**
 * An entry as a line of the page; all of it plain text.
 *
 * @param number place in the log
 * @param when day and time in the council's zone
 * @param actor who
 * @param sentence what
 */
public record ShownEntry(String number, String when, String actor, String sentence) {}
