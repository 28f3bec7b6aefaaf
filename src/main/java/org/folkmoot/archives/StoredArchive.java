package org.folkmoot.archives;

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

/** The archive of a process, as it was made last. */
@Entity
@Table(name = "process_archive")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class StoredArchive {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "made_at")
  private Instant madeAt;

  private String name;
  private String sha256;
  private long size;
  private int files;

  @Column(name = "key_text")
  private String keyText;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredArchive() {}

  StoredArchive(long processId, ArchiveDetails details) {
    this.processId = processId;
    this.madeAt = details.madeAt();
    this.name = details.name();
    this.sha256 = details.sha256();
    this.size = details.size();
    this.files = details.files();
    this.keyText = details.key();
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  ArchiveDetails toDetails() {
    return new ArchiveDetails(madeAt, name, sha256, size, files, keyText);
  }
}
