package org.folkmoot.accounts.oidc;

/**
 * Where somebody is sent.
 *
 * @param service name of the service
 * @param address its page, with everything that is asked
 * @param browserToken for the cookie of the browser that goes there
 */
public record Departure(String service, String address, String browserToken) {}
