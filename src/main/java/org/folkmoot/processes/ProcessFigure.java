package org.folkmoot.processes;

/**
 * A number that says what came of a process, for example how many ideas there are. Its words are
 * the text {@code processes.figure.<name>} in the plural form of the number.
 *
 * @param name lasting name
 * @param count the number
 * @param href page that shows them
 */
public record ProcessFigure(String name, long count, String href) {}
