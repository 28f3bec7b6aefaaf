package org.folkmoot.processes;

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
 * A facilitator gives a link and its password to colleagues without an account, who look at the
 * process until the link ends or is taken back. Only hashes are kept.
 */
@Entity
@Table(name = "preview_link")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class PreviewLink {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PreviewLink() {}

  PreviewLink(
      long processId, String tokenHash, String passwordHash, Instant createdAt, Instant endsAt) {
    this.processId = processId;
    this.tokenHash = tokenHash;
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
    this.endsAt = endsAt;
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }

  PreviewLinkDetails toDetails() {
    return new PreviewLinkDetails(id, createdAt, endsAt);
  }
}
