package org.folkmoot.platform;

/**
 * What the operator types on the set-up page.
 *
 * @param name name of the council
 * @param zone time zone, IANA name
 * @param currency ISO 4217 code
 * @param person name of the administrator
 * @param email address of the administrator
 * @param password first password of the administrator
 */
public record FirstCouncil(
    String name, String zone, String currency, String person, String email, String password) {}
