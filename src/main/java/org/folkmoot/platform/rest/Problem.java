package org.folkmoot.platform.rest;

/**
 * A problem for API clients, as RFC 9457 says.
 *
 * @param type always {@code about:blank}: the title tells the kind
 * @param title the kind of problem, in English
 * @param status HTTP status
 * @param detail what is wrong and what to do, in English
 */
public record Problem(String type, String title, int status, String detail) {}
