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
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was sent to a service and is awaited back, in the same browser, within ten minutes. The
 * row is deleted by the first who comes back with its state.
 */
@Entity
@Table(name = "oidc_request")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class PendingRequest {

  static final Duration LIFETIME = Duration.ofMinutes(10);

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "provider_id")
  private long providerId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "state_hash")
  private String stateHash;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "browser_hash")
  private String browserHash;

  @Column(name = "next_path")
  private String next;

  @Column(name = "started_at")
  private Instant startedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PendingRequest() {}

  PendingRequest(Errand errand, String stateHash, String browserHash) {
    this.providerId = errand.providerId();
    this.purpose = errand.purpose();
    this.accountId = errand.accountId() == Errand.NO_ACCOUNT ? null : errand.accountId();
    this.next = errand.next();
    this.startedAt = errand.startedAt();
    this.stateHash = stateHash;
    this.browserHash = browserHash;
  }

  long id() {
    return id;
  }

  Errand toErrand() {
    return new Errand(
        providerId, purpose, accountId == null ? Errand.NO_ACCOUNT : accountId, next, startedAt);
  }
}
