package org.folkmoot.moderation;

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
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.moderation.sieve.SieveHit;
import org.folkmoot.moderation.sieve.SieveRule;

/** Why a rule asked for a look at a text; a rule once in one case. */
@Entity
@Table(name = "sieve_reason")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SieveReason {

  private static final int LONGEST_DETAIL = 400;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "case_id")
  private long caseId;

  @Enumerated(EnumType.STRING)
  private SieveRule rule;

  private String detail;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SieveReason() {}

  SieveReason(long caseId, SieveHit hit) {
    this.caseId = caseId;
    this.rule = hit.rule();
    this.detail = Excerpt.of(hit.detail(), LONGEST_DETAIL);
  }

  /** The same rule was met again, by a changed text. */
  void meet(SieveHit hit) {
    detail = Excerpt.of(hit.detail(), LONGEST_DETAIL);
  }

  SieveHit hit() {
    return new SieveHit(rule, detail);
  }
}
