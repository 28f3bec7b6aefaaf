package org.folkmoot.proposals;

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

/**
 * An answer of which supporters are to be told, and how far that is: nobody gets two letters when
 * the work is begun again.
 */
@Entity
@Table(name = "supporter_notice")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SupporterNotice {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "proposal_id")
  private long proposalId;

  @Enumerated(EnumType.STRING)
  private Answer answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "last_support")
  private long lastSupport;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SupporterNotice() {}

  SupporterNotice(long proposalId, Answer answer, Instant answeredAt) {
    this.proposalId = proposalId;
    this.answer = answer;
    this.answeredAt = answeredAt;
  }

  /** Everybody up to this support is told. */
  void advance(long support) {
    lastSupport = support;
  }

  /** Whether the answer still stands and everybody can read it. */
  boolean isAbout(Proposal proposal) {
    return proposal.state() == ProposalState.PUBLISHED
        && proposal.answer() == answer
        && proposal.answeredAt().filter(answeredAt::equals).isPresent();
  }

  long id() {
    return id;
  }

  long proposalId() {
    return proposalId;
  }

  Answer answer() {
    return answer;
  }

  long lastSupport() {
    return lastSupport;
  }
}
