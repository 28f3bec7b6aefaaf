package org.folkmoot.archives;

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

/** A piece of the zip of an archive. */
@Entity
@Table(name = "process_archive_piece")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ArchivePiece {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "archive_id")
  private long archiveId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int piece;

  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ArchivePiece() {}

  ArchivePiece(long archiveId, int piece, byte[] content) {
    this.archiveId = archiveId;
    this.piece = piece;
    this.content = content.clone();
  }

  long archiveId() {
    return archiveId;
  }

  byte[] content() {
    return content.clone();
  }
}
