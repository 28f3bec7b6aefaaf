package org.folkmoot.outcomes.web;

/**
 * A link of the chain from an idea to its delivery.
 *
 * @param name what it is called
 * @param href its page; empty if there is none, or it is the page itself
 * @param words when it was, and who decided
 * @param state {@code done}, {@code current} or empty for what is ahead
 */
public record ChainLine(String name, String href, String words, String state) {}
