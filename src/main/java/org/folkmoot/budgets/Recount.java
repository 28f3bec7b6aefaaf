package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** The last time that an outcome was counted again, and whether the same came out. */
@Entity
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Recount {

  @Id
  @Column(name = "run_id")
  private long runId;

  @Column(name = "checked_at")
  private Instant checkedAt;

  private boolean same;

  @SuppressWarnings("UnusedVariable")
  private String found;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Recount() {}

  Recount(long runId) {
    this.runId = runId;
    this.checkedAt = Instant.EPOCH;
    this.same = true;
    this.found = "";
  }

  /**
   * Takes note of what came out.
   *
   * @return whether it differs and did not differ the time before
   */
  boolean note(boolean isSame, String digestFound, Instant now) {
    boolean news = same && !isSame;
    same = isSame;
    found = digestFound;
    checkedAt = now;
    return news;
  }

  long runId() {
    return runId;
  }

  boolean isSame() {
    return same;
  }

  Instant checkedAt() {
    return checkedAt;
  }
}
