package org.folkmoot.search;

/**
 * A piece of a text.
 *
 * @param text the piece, plain text
 * @param found whether it is one of the words that were looked for
 */
public record SnippetPart(String text, boolean found) {}
