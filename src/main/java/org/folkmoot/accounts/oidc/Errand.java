package org.folkmoot.accounts.oidc;

import java.time.Instant;

/**
 * Why somebody was sent to a service.
 *
 * @param providerId the service
 * @param purpose what for
 * @param accountId whose account it is about, or {@link #NO_ACCOUNT}
 * @param next path to go to afterwards
 * @param startedAt when
 */
record Errand(long providerId, Purpose purpose, long accountId, String next, Instant startedAt) {

  static final long NO_ACCOUNT = 0;
}
