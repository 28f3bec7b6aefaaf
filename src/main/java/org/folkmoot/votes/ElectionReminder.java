package org.folkmoot.votes;

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
import org.jspecify.annotations.Nullable;

/** How many days before the end those are written to who have not asked for their signature. */
@Entity
@Table(name = "election_reminder")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionReminder {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  private int days;

  @Column(name = "told_at")
  private @Nullable Instant toldAt;

  /** For JPA. */
  protected ElectionReminder() {}

  ElectionReminder(long electionId, int days) {
    this.electionId = electionId;
    this.days = days;
  }

  void choose(int newDays) {
    days = newDays;
  }

  void tell(Instant now) {
    toldAt = now;
  }

  int days() {
    return days;
  }

  boolean isTold() {
    return toldAt != null;
  }

  long electionId() {
    return electionId;
  }
}
