package org.folkmoot.processes;

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
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** That a phase began or ended; there is one row for each, so it is told once. */
@Entity
@Table(name = "phase_switch")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class PhaseSwitch {

  /** What happened. */
  enum What {
    BEGAN,
    ENDED
  }

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Enumerated(EnumType.STRING)
  private PhaseKind kind;

  @Enumerated(EnumType.STRING)
  private What what;

  @Column(name = "on_day")
  private LocalDate day;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PhaseSwitch() {}

  PhaseSwitch(DueSwitch due, Instant recordedAt) {
    this.processId = due.process().id();
    this.kind = due.phase().kind();
    this.what = due.what();
    this.day = due.day();
    this.recordedAt = recordedAt;
  }

  boolean is(DueSwitch due) {
    return processId == due.process().id()
        && kind == due.phase().kind()
        && what == due.what()
        && day.equals(due.day());
  }
}
