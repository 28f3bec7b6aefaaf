package org.folkmoot.accounts.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Public keys of services, kept for ten minutes and for as long as a service does not answer. A key
 * that nobody knows makes them fetched anew, at most once a minute, so that services may change
 * keys at any time and tokens with made-up names of keys cost nothing. Thread-safe.
 */
@ApplicationScoped
class ProviderKeys {

  private static final Logger LOG = Logger.getLogger(ProviderKeys.class.getName());
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ProviderConnection connection;
  private final Clock clock;
  private final Map<URI, Held> held = new ConcurrentHashMap<>();

  @Inject
  ProviderKeys(ProviderConnection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** The key with this id that is published at an address. */
  Optional<JWK> find(URI address, String keyId) {
    return held.computeIfAbsent(address, Held::new).find(keyId);
  }

  private final class Held {

    private final URI address;
    private JWKSet keys = new JWKSet();
    private Instant askedAt = Instant.MIN;

    /** When the keys came last by asking for one that nobody knew. */
    private Instant searchedAt = Instant.MIN;

    Held(URI address) {
      this.address = address;
    }

    synchronized Optional<JWK> find(String keyId) {
      Instant now = clock.instant();
      boolean fetched = !now.isBefore(later(askedAt, KEPT));
      if (fetched) {
        fetch(now);
      }
      JWK known = keys.getKeyByKeyId(keyId);
      if (known == null && !fetched && !now.isBefore(later(searchedAt, PAUSE))) {
        searchedAt = now;
        fetch(now);
        known = keys.getKeyByKeyId(keyId);
      }
      return Optional.ofNullable(known);
    }

    private static Instant later(Instant time, Duration by) {
      return time.equals(Instant.MIN) ? time : time.plus(by);
    }

    private void fetch(Instant now) {
      askedAt = now;
      try {
        keys = JWKSet.parse(connection.get(address)).toPublicJWKSet();
      } catch (IOException | ParseException e) {
        // the old ones go on counting: the service may be away for a moment
        LOG.log(Level.WARNING, "keys of a sign-in service could not be fetched", e);
      }
    }
  }
}
