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
import org.folkmoot.texts.LocalizedText;

/** A text that a published proposal had before its author changed it. */
@Entity
@Table(name = "proposal_version")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProposalVersion {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "proposal_id")
  private long proposalId;

  private int number;
  private LocalizedText title;
  private LocalizedText body;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProposalVersion() {}

  ProposalVersion(Proposal proposal, int number, Instant replacedAt) {
    this.proposalId = proposal.id();
    this.number = number;
    this.title = proposal.title();
    this.body = proposal.body();
    this.replacedAt = replacedAt;
  }

  EarlierText toEarlierText() {
    return new EarlierText(number, title, body, replacedAt);
  }
}
