package org.folkmoot.votes;

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

/** One secret of an election, locked. */
@Entity
@Table(name = "election_secret")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionSecret {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String purpose;

  private String sealed;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionSecret() {}

  ElectionSecret(long electionId, String purpose, String sealed) {
    this.electionId = electionId;
    this.purpose = purpose;
    this.sealed = sealed;
  }

  String sealed() {
    return sealed;
  }
}
