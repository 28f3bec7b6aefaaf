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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * An administrator names a service that the council trusts to say who somebody is. Its description
 * of itself is fetched then. Its issuer never changes: subjects of another issuer are other people.
 */
@Entity
@Table(name = "oidc_provider")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Provider {

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

  @Column(name = "names_itself")
  private boolean namesItself;

  @Column(name = "checked_at")
  private Instant checkedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Provider() {}

  @SuppressWarnings("NullAway.Init")
  Provider(String issuer) {
    this.issuer = issuer;
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
    namesItself = found.namesItself();
    checkedAt = now;
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
    return new ProviderDetails(id, toForm(""), checkedAt, people);
  }

  ProviderSettings toSettings(String secret) {
    return new ProviderSettings(
        id,
        toForm(secret),
        new ProviderSettings.Endpoints(
            URI.create(authorizationEndpoint),
            URI.create(tokenEndpoint),
            URI.create(jwksUri),
            namesItself));
  }

  private ProviderForm toForm(String secret) {
    return new ProviderForm(name, issuer, clientId, secret, method, referenceClaim, level, strong);
  }
}
