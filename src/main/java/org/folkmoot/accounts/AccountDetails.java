package org.folkmoot.accounts;

import java.time.Instant;

/**
 * An account as administrators see it.
 *
 * @param person who it is, with roles
 * @param disabled whether it is closed
 * @param since when it was opened
 */
public record AccountDetails(Person person, boolean disabled, Instant since) {}
