package org.folkmoot.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A step of a delivery. The day that was planned first stays; another day that is expected now
 * stands beside it.
 */
@Entity
@Table(name = "milestone")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Milestone {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "decision_id")
  private long decisionId;

  private LocalizedText title;
  private LocalizedText note;

  @Column(name = "planned_on")
  private LocalDate plannedOn;

  @Column(name = "expected_on")
  private @Nullable LocalDate expectedOn;

  @Column(name = "begun_on")
  private @Nullable LocalDate begunOn;

  @Column(name = "done_on")
  private @Nullable LocalDate doneOn;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Milestone() {}

  Milestone(long decisionId, MilestoneForm form) {
    this.decisionId = decisionId;
    this.plannedOn = form.planned();
    describe(form);
  }

  /** Takes over what was typed, but for the day that was planned. */
  final void describe(MilestoneForm form) {
    title = form.title();
    note = form.note();
    expectedOn = form.expected().orElse(null);
    begunOn = form.begun().orElse(null);
    doneOn = form.done().orElse(null);
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  long id() {
    return id;
  }

  long decisionId() {
    return decisionId;
  }

  boolean isDone() {
    return doneOn != null;
  }

  LocalizedText title() {
    return title;
  }

  MilestoneDetails toDetails(LocalDate today) {
    return new MilestoneDetails(
        id,
        title,
        note,
        plannedOn,
        Optional.ofNullable(expectedOn),
        Optional.ofNullable(begunOn),
        Optional.ofNullable(doneOn),
        today,
        version);
  }
}
