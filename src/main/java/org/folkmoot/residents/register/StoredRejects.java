package org.folkmoot.residents.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * The rejected rows of an upload, sealed, for a day; apart from it, because it is looked at often.
 */
@Entity
@Table(name = "register_rejected")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class StoredRejects {

  @Id
  @Column(name = "upload_id")
  private long uploadId;

  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredRejects() {}

  StoredRejects(long uploadId, byte[] content) {
    this.uploadId = uploadId;
    this.content = content;
  }

  byte[] content() {
    return content;
  }
}
