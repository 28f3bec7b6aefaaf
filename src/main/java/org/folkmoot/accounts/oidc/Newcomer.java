package org.folkmoot.accounts.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * A service knows somebody whom the council does not know yet. For an hour the same browser may
 * open an account, after it proved an address; name and address of the service are suggestions.
 */
@Entity
@Table(name = "oidc_newcomer")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Newcomer {

  static final Duration LIFETIME = Duration.ofHours(1);

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "provider_id")
  private long providerId;

  private String subject;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "browser_hash")
  private String browserHash;

  private String name;
  private String email;
  private String reference;
  private boolean strong;

  @Column(name = "next_path")
  private String next;

  @Column(name = "started_at")
  private Instant startedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Newcomer() {}

  Newcomer(Errand errand, ProvenIdentity identity, String browserHash, Instant now) {
    this.providerId = errand.providerId();
    this.next = errand.next();
    this.subject = identity.subject();
    this.name = identity.name();
    this.email = identity.email();
    this.reference = identity.reference();
    this.strong = identity.strong();
    this.browserHash = browserHash;
    this.startedAt = now;
  }

  boolean counts(Instant now) {
    return now.isBefore(startedAt.plus(LIFETIME));
  }

  /** Notes the name with which the person wants to be seen. */
  void rename(String newName) {
    name = newName;
  }

  long providerId() {
    return providerId;
  }

  String next() {
    return next;
  }

  ProvenIdentity toIdentity() {
    return new ProvenIdentity(subject, name, email, reference, strong);
  }
}
