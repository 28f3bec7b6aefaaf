package org.folkmoot.processes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;

/** A phase runs from its first day to its last, both included; phases do not overlap. */
@Entity
@Table(name = "process_phase")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Phase {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "process_id")
  private ParticipatoryProcess process;

  private int position;

  @Enumerated(EnumType.STRING)
  private PhaseKind kind;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private LocalizedText note;

  @Column(name = "open_for")
  private String openFor;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Phase() {}

  Phase(ParticipatoryProcess process, int position, PhaseSpan span) {
    this.process = process;
    this.position = position;
    this.kind = span.kind();
    this.firstDay = span.firstDay();
    this.lastDay = span.lastDay();
    this.note = span.note();
    this.openFor = Activity.write(span.open());
  }

  void become(PhaseSpan span) {
    kind = span.kind();
    firstDay = span.firstDay();
    lastDay = span.lastDay();
    note = span.note();
    openFor = Activity.write(span.open());
  }

  long id() {
    return id;
  }

  int position() {
    return position;
  }

  ParticipatoryProcess process() {
    return process;
  }

  PhaseSpan span() {
    return new PhaseSpan(kind, firstDay, lastDay, note, Activity.read(openFor));
  }
}
