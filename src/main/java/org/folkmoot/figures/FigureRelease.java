package org.folkmoot.figures;

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

/** A table of people as it was made public: its protected numbers and no others. Never changed. */
@Entity
@Table(name = "figure_release")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class FigureRelease {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Enumerated(EnumType.STRING)
  private SubjectKind kind;

  @Column(name = "subject_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private Unit unit;

  @Enumerated(EnumType.STRING)
  private Breakdown breakdown;

  @Column(name = "released_at")
  private Instant releasedAt;

  private String cells;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FigureRelease() {}

  FigureRelease(
      SubjectKind kind, String key, Unit unit, Breakdown breakdown, Instant now, String cells) {
    this.kind = kind;
    this.key = key;
    this.unit = unit;
    this.breakdown = breakdown;
    this.releasedAt = now;
    this.cells = cells;
  }

  FigureTable toDetails() {
    return new FigureTable(kind, key, unit, breakdown, releasedAt, CellText.read(cells));
  }
}
