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

/** Head of a log of an election. */
@Entity
@Table(name = "election_log")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionLog {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionLog() {}

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String name;

  private long entries;
  private String checkpoint;

  ElectionLog(long electionId, LogName name) {
    this.electionId = electionId;
    this.name = name.name();
    this.checkpoint = "";
  }

  long id() {
    return id;
  }

  long entries() {
    return entries;
  }

  /** The signed checkpoint, empty as long as there is no entry. */
  String checkpoint() {
    return checkpoint;
  }
}
