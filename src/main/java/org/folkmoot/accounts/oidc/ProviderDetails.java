package org.folkmoot.accounts.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service as administrators see it; the secret is never shown again.
 *
 * @param id id of the service
 * @param form what was said of it, with an empty secret
 * @param checkedAt when its own description was last fetched
 * @param people how many accounts are linked
 * @param claims names of the claims that came with the last sign-in, by name
 * @param claimsAt when they came; empty before the first sign-in
 * @param version number that changes with what administrators say of it
 */
public record ProviderDetails(
    long id,
    ProviderForm form,
    Instant checkedAt,
    long people,
    List<String> claims,
    Optional<Instant> claimsAt,
    long version) {

  /** Copies the names. */
  public ProviderDetails {
    claims = List.copyOf(claims);
  }
}
