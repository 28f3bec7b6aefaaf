package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** The steps of a count and the reasons against the other projects. Written once. */
@Entity
@Table(name = "count_record")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class CountRecord {

  @Id
  @Column(name = "run_id")
  private long runId;

  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CountRecord() {}

  CountRecord(long runId, FinishedCount count) {
    this.runId = runId;
    this.content = count.packed();
  }

  FinishedCount count() {
    return FinishedCount.unpack(content);
  }
}
