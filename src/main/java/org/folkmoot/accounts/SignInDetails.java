package org.folkmoot.accounts;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param id for ending it
 * @param device browser and system, as the browser says
 * @param startedAt when it began
 * @param seenAt last request, to about a minute
 * @param current whether it is the one that asks
 */
public record SignInDetails(
    long id, String device, Instant startedAt, Instant seenAt, boolean current) {}
