package org.folkmoot.accounts;

/**
 * A sign-in whose person has just proved who they are, with its new token.
 *
 * @param token for the cookie
 * @param stays whether the browser keeps the cookie after it is closed
 */
public record RenewedSignIn(String token, boolean stays) {}
