package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** What the outcome of its round made of a project, so that lists need not read whole counts. */
@Entity
@Table(name = "project_result")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProjectResult {

  @Id
  @Column(name = "project_id")
  private long projectId;

  @Column(name = "round_id")
  @SuppressWarnings("UnusedVariable")
  private long roundId;

  @Column(name = "run_id")
  @SuppressWarnings("UnusedVariable")
  private long runId;

  private boolean funded;

  /** From 1 in the order in which the rule chose; 0 for a project that was not funded. */
  private int position;

  @Column(name = "published_at")
  private Instant publishedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProjectResult() {}

  ProjectResult(BudgetProject project, long runId, int position, Instant publishedAt) {
    this.projectId = project.id();
    this.roundId = project.roundId();
    this.runId = runId;
    this.position = position;
    this.funded = position > 0;
    this.publishedAt = publishedAt;
  }

  long projectId() {
    return projectId;
  }

  ProjectVerdict toVerdict() {
    return new ProjectVerdict(funded, position, publishedAt);
  }
}
