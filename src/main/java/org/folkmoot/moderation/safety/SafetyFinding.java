package org.folkmoot.moderation.safety;

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

/** What one version of the record says about one kind of harm. */
@Entity
@Table(name = "safety_finding")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SafetyFinding {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "record_id")
  private long recordId;

  @Enumerated(EnumType.STRING)
  private Harm harm;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String words;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SafetyFinding() {}

  SafetyFinding(long recordId, Finding finding) {
    this.recordId = recordId;
    this.harm = finding.harm();
    this.level = finding.level();
    this.words = finding.words();
  }

  Finding toFinding() {
    return new Finding(harm, level, words);
  }
}
