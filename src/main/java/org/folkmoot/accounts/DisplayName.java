package org.folkmoot.accounts;

/**
 * A name by which others know somebody.
 *
 * @param account whose it is
 * @param name the name, on one line
 * @param hidden whether a moderator has hidden it
 */
public record DisplayName(long account, String name, boolean hidden) {}
