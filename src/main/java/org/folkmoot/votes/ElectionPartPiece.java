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

/** A piece of a part of a count. */
@Entity
@Table(name = "election_part_piece")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionPartPiece {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "part_id")
  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private long partId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int piece;

  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionPartPiece() {}

  ElectionPartPiece(long partId, int piece, byte[] content) {
    this.partId = partId;
    this.piece = piece;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
