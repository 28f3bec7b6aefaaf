package org.folkmoot.processes.web;

/**
 * A number that says what came of a process.
 *
 * @param number the number in words of the language
 * @param label what it counts
 * @param href page that shows them
 */
public record FigureLine(String number, String label, String href) {}
