package org.folkmoot.accounts.oidc;

import java.net.URI;
import java.util.Optional;

/**
 * A service with everything that talking to it needs, its secret in the clear.
 *
 * @param id id of the service
 * @param form what an administrator said of it
 * @param endpoints what it says of itself
 */
record ProviderSettings(long id, ProviderForm form, Endpoints endpoints) {

  RequestedLevel level() {
    return new RequestedLevel(form.level());
  }

  /**
   * What a service says of itself (OpenID Connect Discovery 1.0, section 3).
   *
   * @param authorization where people are led
   * @param token where codes are exchanged
   * @param keys where its public keys are
   * @param userInfo where it tells more about a person, if it does (OpenID Connect Core 1.0, 5.3)
   * @param namesItself whether its answers carry its name (RFC 9207)
   */
  record Endpoints(
      URI authorization, URI token, URI keys, Optional<URI> userInfo, boolean namesItself) {}
}
