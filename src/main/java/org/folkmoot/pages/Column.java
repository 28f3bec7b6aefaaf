package org.folkmoot.pages;

/**
 * A column of a table that can be left out.
 *
 * @param name its name, in letters
 * @param text what its head says
 * @param shown whether it is shown
 */
public record Column(String name, String text, boolean shown) {}
