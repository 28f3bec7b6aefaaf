package org.folkmoot.privacy;

import java.util.Locale;

/**
 * What somebody handed in.
 *
 * @param kind what they ask for
 * @param name how to call them; may be empty
 * @param email where the answer goes
 * @param language of the letters
 * @param body in their words, at most 4,000 characters
 */
public record RequestForm(
    RequestKind kind, String name, String email, Locale language, String body) {}
