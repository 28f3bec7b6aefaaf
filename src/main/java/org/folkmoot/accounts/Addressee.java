package org.folkmoot.accounts;

import java.util.Locale;

/**
 * Somebody to whom a letter is written.
 *
 * @param account their account
 * @param name how they are addressed
 * @param email address of their account
 * @param locale language of their letters
 */
public record Addressee(long account, String name, String email, Locale locale) {}
