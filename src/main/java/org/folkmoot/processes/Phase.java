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
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** A phase runs from its start (inclusive) to its end (exclusive); phases do not overlap. */
@Entity
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

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Phase() {}

  Phase(ParticipatoryProcess process, int position, PhaseSpan span) {
    this.process = process;
    this.position = position;
    this.kind = span.kind();
    this.startsAt = span.startsAt();
    this.endsAt = span.endsAt();
  }

  void become(PhaseSpan span) {
    kind = span.kind();
    startsAt = span.startsAt();
    endsAt = span.endsAt();
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
    return new PhaseSpan(kind, startsAt, endsAt);
  }
}
