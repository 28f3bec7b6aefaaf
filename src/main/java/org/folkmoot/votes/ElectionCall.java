package org.folkmoot.votes;

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

/** That the possible second people were written to about one version of a draft. */
@Entity
@Table(name = "election_call")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionCall {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private long version;

  @Column(name = "called_at")
  private Instant calledAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionCall() {}

  ElectionCall(long electionId, long version, Instant calledAt) {
    this.electionId = electionId;
    this.version = version;
    this.calledAt = calledAt;
  }

  Instant calledAt() {
    return calledAt;
  }
}
