package org.folkmoot.search;

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

/** A row of the outbox: something changed, and every node has to look at it again. */
@Entity
@Table(name = "search_change")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SearchChange {

  @Id
  @SequenceGenerator(
      name = "search_change_id",
      sequenceName = "search_change_id",
      allocationSize = 1)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_change_id")
  private long id;

  @SuppressWarnings("UnusedVariable")
  private String kind;

  @Column(name = "thing_id")
  @SuppressWarnings("UnusedVariable")
  private long thingId;

  @Column(name = "changed_at")
  @SuppressWarnings("UnusedVariable")
  private Instant changedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SearchChange() {}

  SearchChange(String kind, long thingId, Instant changedAt) {
    this.kind = kind;
    this.thingId = thingId;
    this.changedAt = changedAt;
  }
}
