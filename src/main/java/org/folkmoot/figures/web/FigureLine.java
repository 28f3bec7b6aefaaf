package org.folkmoot.figures.web;

/**
 * A line of a table with its bar.
 *
 * @param group which people
 * @param value how many, or why that is not shown
 * @param width width of the bar, 0 to 100
 * @param share share of those who could have, in percent; a dash if it is not shown; empty if the
 *     table has none
 */
public record FigureLine(String group, String value, double width, String share) {}
