package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * That a project of a round was made from a proposal: once in a round, which the database holds.
 */
@Entity
@Table(name = "project_origin")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProjectOrigin {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "round_id")
  private long roundId;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "proposal_id")
  private long proposalId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProjectOrigin() {}

  ProjectOrigin(BudgetProject project, long roundId, long proposalId) {
    this.roundId = roundId;
    this.projectId = project.id();
    this.proposalId = proposalId;
  }

  long projectId() {
    return projectId;
  }

  long proposalId() {
    return proposalId;
  }
}
