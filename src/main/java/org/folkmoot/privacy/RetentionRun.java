package org.folkmoot.privacy;

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

/** The last run of one rule: an old time here says that the rule is not kept. */
@Entity
@Table(name = "retention_run")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RetentionRun {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String rule;

  @Column(name = "ran_at")
  private Instant ranAt;

  private long removed;

  @Column(name = "removed_in_all")
  private long removedInAll;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RetentionRun() {}

  RetentionRun(String rule, Instant now) {
    this.rule = rule;
    this.ranAt = now;
  }

  void note(long count, Instant now) {
    ranAt = now;
    removed = count;
    removedInAll += count;
  }

  long id() {
    return id;
  }

  String rule() {
    return rule;
  }

  Instant ranAt() {
    return ranAt;
  }

  long removed() {
    return removed;
  }

  long removedInAll() {
    return removedInAll;
  }
}
