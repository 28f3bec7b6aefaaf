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

/** A piece of what is published of a counted election. */
@Entity
@Table(name = "election_file")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionFile {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionFile() {}

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String kind;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int piece;

  private byte[] content;

  ElectionFile(long electionId, FileKind kind, int piece, byte[] content) {
    this.electionId = electionId;
    this.kind = kind.name();
    this.piece = piece;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
