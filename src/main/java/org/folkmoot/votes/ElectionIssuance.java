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

/** That a registrar served somebody, once. */
@Entity
@Table(name = "election_issuance")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionIssuance {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionIssuance() {}

  private int registrar;
  private String pseudonym;

  @Column(name = "blinded_hash")
  private String blindedHash;

  ElectionIssuance(long electionId, int registrar, String pseudonym, String blindedHash) {
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
