package org.folkmoot.accounts.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;

/**
 * An administrator names a service that the council trusts to say who somebody is. Its description
 * of itself is fetched then. Its issuer never changes: subjects of another issuer are other people.
 */
@Entity
@Table(name = "oidc_provider")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Provider {

  private static final int LONGEST_CLAIMS = 1000;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String name;
  private String issuer;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "client_secret")
  private String sealedSecret;

  @Enumerated(EnumType.STRING)
  @Column(name = "secret_method")
  private SecretMethod method;

  @Column(name = "reference_claim")
  private String referenceClaim;

  @Column(name = "asked_level")
  private String level;

  private boolean strong;

  @Column(name = "authorization_endpoint")
  private String authorizationEndpoint;

  @Column(name = "token_endpoint")
  private String tokenEndpoint;

  @Column(name = "jwks_uri")
  private String jwksUri;

  @Column(name = "userinfo_endpoint")
  private @Nullable String userInfoEndpoint;

  @Column(name = "last_claims")
  private String lastClaims;

  @Column(name = "last_claims_at")
  private @Nullable Instant lastClaimsAt;

  @Column(name = "names_itself")
  private boolean namesItself;

  @Column(name = "checked_at")
  private Instant checkedAt;

  /** Raised by {@link OidcRows#renew}: what comes with sign-ins is no change. */
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Provider() {}

  @SuppressWarnings("NullAway.Init")
  Provider(String issuer) {
    this.issuer = issuer;
    this.lastClaims = "";
  }

  /** Takes what an administrator said and what the service said. */
  void describe(
      ProviderForm form, String newSealedSecret, ProviderSettings.Endpoints found, Instant now) {
    name = form.name();
    clientId = form.clientId();
    sealedSecret = newSealedSecret;
    method = form.method();
    referenceClaim = form.referenceClaim();
    level = form.level();
    strong = form.strong();
    authorizationEndpoint = found.authorization().toString();
    tokenEndpoint = found.token().toString();
    jwksUri = found.keys().toString();
    userInfoEndpoint = found.userInfo().map(URI::toString).orElse(null);
    namesItself = found.namesItself();
    checkedAt = now;
  }

  /** Notes the names of the claims that came last, sorted; no value. */
  void noteClaims(Collection<String> names, Instant now) {
    String all = names.stream().sorted().collect(Collectors.joining(" "));
    lastClaims = all.substring(0, Math.min(all.length(), LONGEST_CLAIMS));
    lastClaimsAt = now;
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  String issuer() {
    return issuer;
  }

  String sealedSecret() {
    return sealedSecret;
  }

  String level() {
    return level;
  }

  boolean isStrong() {
    return strong;
  }

  ProviderDetails toDetails(long people) {
    return new ProviderDetails(
        id,
        toForm(""),
        checkedAt,
        people,
        lastClaims.isEmpty() ? List.of() : List.of(lastClaims.split(" ", -1)),
        Optional.ofNullable(lastClaimsAt),
        version);
  }

  ProviderSettings toSettings(String secret) {
    return new ProviderSettings(
        id,
        toForm(secret),
        new ProviderSettings.Endpoints(
            URI.create(authorizationEndpoint),
            URI.create(tokenEndpoint),
            URI.create(jwksUri),
            Optional.ofNullable(userInfoEndpoint).map(URI::create),
            namesItself));
  }

  private ProviderForm toForm(String secret) {
    return new ProviderForm(name, issuer, clientId, secret, method, referenceClaim, level, strong);
  }
}
