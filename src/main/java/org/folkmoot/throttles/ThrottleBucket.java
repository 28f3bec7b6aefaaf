package org.folkmoot.throttles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** How much of one kind of try one key has used up: the time at which all of it is free again. */
@Entity
@Table(name = "throttle")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ThrottleBucket {

  @Id private String bucket;

  @Column(name = "free_at")
  private long freeAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ThrottleBucket() {}

  ThrottleBucket(String bucket, long freeAt) {
    this.bucket = bucket;
    this.freeAt = freeAt;
  }
}
