package org.folkmoot.accounts.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * Whoever a service calls by this subject has this account. Made by opening an account or from
 * within one; ended by its owner, by a password set anew by letter, or with the service.
 */
@Entity
@Table(name = "linked_identity")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class LinkedIdentity {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "provider_id")
  private long providerId;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  private String subject;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "linked_at")
  private Instant linkedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected LinkedIdentity() {}

  LinkedIdentity(long providerId, String subject, long accountId, Instant now) {
    this.providerId = providerId;
    this.subject = subject;
    this.accountId = accountId;
    this.linkedAt = now;
  }

  long providerId() {
    return providerId;
  }

  long accountId() {
    return accountId;
  }

  String subject() {
    return subject;
  }

  Instant linkedAt() {
    return linkedAt;
  }
}
