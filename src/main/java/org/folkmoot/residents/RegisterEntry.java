package org.folkmoot.residents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A person of the council's register, known by hashes only. Entries come, change and go by imports
 * ({@link RegisterTables}), never one by one.
 */
@Entity
@Table(name = "register_entry")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RegisterEntry {

  @Id private long id;

  @Column(name = "reference_hash")
  private String referenceHash;

  @Column(name = "match_hash")
  private String matchHash;

  @Column(name = "ward_id")
  private long wardId;

  @Enumerated(EnumType.STRING)
  @Column(name = "age_band")
  private AgeBand ageBand;

  @Column(name = "eighteen_from")
  private @Nullable LocalDate eighteenFrom;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RegisterEntry() {}

  long id() {
    return id;
  }

  long wardId() {
    return wardId;
  }

  /** Age on a day: of adults as at the last import, of others by the month. */
  AgeBand ageBand(LocalDate day) {
    return eighteenFrom == null ? ageBand : AgeBand.ofMinor(eighteenFrom, day);
  }
}
