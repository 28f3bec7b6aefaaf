package org.folkmoot.residents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** The hash of a code that was handed out for an entry; gone once used, replaced by a newer one. */
@Entity
@Table(name = "resident_code")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ResidentCode {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "entry_id")
  private long entryId;

  @Enumerated(EnumType.STRING)
  private Way kind;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ResidentCode() {}

  ResidentCode(long entryId, Way kind, String codeHash, Instant expiresAt) {
    this.entryId = entryId;
    this.kind = kind;
    this.codeHash = codeHash;
    this.expiresAt = expiresAt;
  }

  long entryId() {
    return entryId;
  }

  Way kind() {
    return kind;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
