package org.folkmoot.opendata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** What a file of a dataset was when it was last written, and since when it has been so. */
@Entity
@Table(name = "open_file")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class FileRecord {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String dataset;

  @Enumerated(EnumType.STRING)
  private DataForm form;

  private String sha256;
  private long bytes;

  @Column(name = "row_count")
  private long rows;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FileRecord() {}

  FileRecord(String dataset, DataForm form, DataFile file, Instant now) {
    this.dataset = dataset;
    this.form = form;
    take(file, now);
  }

  /** Notes what it is now; the time moves only if it is another content. */
  void note(DataFile file, Instant now) {
    if (!sha256.equals(file.sha256())) {
      take(file, now);
    }
  }

  private void take(DataFile file, Instant now) {
    sha256 = file.sha256();
    bytes = file.bytes();
    rows = file.rows();
    changedAt = now;
  }

  boolean isOf(String name, DataForm wanted) {
    return dataset.equals(name) && form == wanted;
  }

  KnownFile toDetails() {
    return new KnownFile(dataset, form, sha256, bytes, rows, changedAt);
  }
}
