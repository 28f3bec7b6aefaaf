package org.folkmoot.accounts.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/** Fetches what a service says of itself, and holds it against what is asked of one. */
@ApplicationScoped
class Discovery {

  private static final Logger LOG = Logger.getLogger(Discovery.class.getName());
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  private final ProviderConnection connection;

  @Inject
  Discovery(ProviderConnection connection) {
    this.connection = connection;
  }

  /**
   * The endpoints of an issuer.
   *
   * @throws ProviderRefused if the address is none that is talked to, nothing answers there, the
   *     answer is no description of a service, or it is that of another issuer
   */
  @SpecSource(document = "OpenID Connect Discovery 1.0", section = "4")
  ProviderSettings.Endpoints fetch(String issuer) {
    URI address;
    try {
      address = URI.create(issuer.replaceFirst("/$", "") + WELL_KNOWN);
    } catch (IllegalArgumentException e) {
      throw ProviderRefused.address();
    }
    if (address.getQuery() != null || !connection.allows(address)) {
      throw ProviderRefused.address();
    }
    try {
      return check(issuer, OIDCProviderMetadata.parse(connection.get(address)));
    } catch (IOException e) {
      LOG.log(Level.INFO, "a sign-in service does not answer: {0}", e.getMessage());
      throw ProviderRefused.unreachable();
    } catch (ParseException e) {
      throw ProviderRefused.description();
    }
  }

  private ProviderSettings.Endpoints check(String issuer, OIDCProviderMetadata found) {
    if (!found.getIssuer().getValue().equals(issuer)) {
      throw ProviderRefused.otherIssuer();
    }
    return new ProviderSettings.Endpoints(
        endpoint(found.getAuthorizationEndpointURI()),
        endpoint(found.getTokenEndpointURI()),
        endpoint(found.getJWKSetURI()),
        Optional.ofNullable(found.getUserInfoEndpointURI()).map(this::endpoint),
        found.supportsAuthorizationResponseIssuerParam());
  }

  private URI endpoint(@Nullable URI address) {
    if (address == null || !connection.allows(address) || address.toString().length() > 500) {
      throw ProviderRefused.description();
    }
    return address;
  }
}
