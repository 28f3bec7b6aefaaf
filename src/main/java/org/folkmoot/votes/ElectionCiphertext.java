package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** First part of a ciphertext that stands in the box. */
@Entity
@Table(name = "election_ciphertext")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionCiphertext {

  @Id private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionCiphertext() {}

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String hash;

  ElectionCiphertext(long electionId, String hash) {
    this.id = RowIds.next();
    this.electionId = electionId;
    this.hash = hash;
  }
}
