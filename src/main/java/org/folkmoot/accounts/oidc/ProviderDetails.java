package org.folkmoot.accounts.oidc;

import java.time.Instant;

/**
 * A service as administrators see it; the secret is never shown again.
 *
 * @param id id of the service
 * @param form what was said of it, with an empty secret
 * @param checkedAt when its own description was last fetched
 * @param people how many accounts are linked
 */
public record ProviderDetails(long id, ProviderForm form, Instant checkedAt, long people) {}
