package org.folkmoot.residents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * An account shows once that it belongs to a person of the register, and holds that person's entry
 * for a year. It ends when the year is over or the person leaves the register; then it keeps only
 * that it was.
 */
@Entity
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Verification {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "active_account")
  private @Nullable Long activeAccount;

  @Column(name = "entry_id")
  private @Nullable Long entryId;

  @Enumerated(EnumType.STRING)
  private Way way;

  private Instant since;

  @Column(name = "valid_until")
  private Instant until;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private @Nullable EndReason endReason;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Verification() {}

  Verification(long accountId, long entryId, Way way, Instant since, Instant until) {
    this.accountId = accountId;
    this.activeAccount = accountId;
    this.entryId = entryId;
    this.way = way;
    this.since = since;
    this.until = until;
  }

  /** Lasts longer, because it was shown again. */
  void renew(Way newWay, Instant now, Instant newUntil) {
    way = newWay;
    since = now;
    until = newUntil;
  }

  /** Gives account and entry free. */
  void end(EndReason reason, Instant now) {
    endedAt = now;
    endReason = reason;
    activeAccount = null;
    entryId = null;
  }

  boolean isOver(Instant now) {
    return endedAt != null || !now.isBefore(until);
  }

  boolean isOf(long account) {
    return accountId == account;
  }

  boolean holds(long entry) {
    return entryId != null && entryId == entry;
  }

  Way way() {
    return way;
  }

  Instant since() {
    return since;
  }

  Instant until() {
    return until;
  }
}
