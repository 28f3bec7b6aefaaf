package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** That a registrar served somebody, once. */
@Entity
@Table(name = "election_issuance")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionIssuance {

  @Id private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionIssuance() {}

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int registrar;

  private String pseudonym;

  @Column(name = "blinded_hash")
  private String blindedHash;

  ElectionIssuance(long electionId, int registrar, String pseudonym, String blindedHash) {
    this.id = RowIds.next();
    this.electionId = electionId;
    this.registrar = registrar;
    this.pseudonym = pseudonym;
    this.blindedHash = blindedHash;
  }

  String pseudonym() {
    return pseudonym;
  }

  String blindedHash() {
    return blindedHash;
  }
}
