package org.folkmoot.proposals;

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

/** That somebody supports a proposal: once, which the database holds. */
@Entity
@Table(name = "proposal_support")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProposalSupport {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "account_id")
  private long accountId;

  private Instant since;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProposalSupport() {}

  ProposalSupport(long proposalId, long accountId, Instant since) {
    this.proposalId = proposalId;
    this.accountId = accountId;
    this.since = since;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  long proposalId() {
    return proposalId;
  }

  Instant since() {
    return since;
  }
}
