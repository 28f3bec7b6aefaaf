package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** Which run of a round is its published outcome: at most one, by primary key. */
@Entity
@Table(name = "published_run")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class PublishedRun {

  @Id
  @Column(name = "round_id")
  private long roundId;

  @Column(name = "run_id")
  private long runId;

  /** For JPA. */
  protected PublishedRun() {}

  PublishedRun(long roundId, long runId) {
    this.roundId = roundId;
    this.runId = runId;
  }

  void become(long otherRun) {
    runId = otherRun;
  }
}
