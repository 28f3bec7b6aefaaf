package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** The ballots of a round: the Pabulib file that was loaded, gzip-compressed. Never changed. */
@Entity
@Table(name = "round_ballots")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RoundBallots {

  @Id
  @Column(name = "round_id")
  private long roundId;

  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RoundBallots() {}

  RoundBallots(long roundId, byte[] content) {
    this.roundId = roundId;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
