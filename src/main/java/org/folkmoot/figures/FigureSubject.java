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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** That the figures of a subject were made: they are never made again. */
@Entity
@Table(name = "figure_subject")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class FigureSubject {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Enumerated(EnumType.STRING)
  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private SubjectKind kind;

  @Column(name = "subject_key")
  private String key;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FigureSubject() {}

  FigureSubject(SubjectKind kind, String key) {
    this.kind = kind;
    this.key = key;
  }
}
