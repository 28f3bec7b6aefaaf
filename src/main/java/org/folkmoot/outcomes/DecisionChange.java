package org.folkmoot.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A state that a decision had from some moment on. Never changed. */
@Entity
@Table(name = "decision_change")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class DecisionChange {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "decision_id")
  private long decisionId;

  private int number;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** Null if the account of whoever changed it is gone. */
  @Column(name = "changed_by")
  private @Nullable Long changedBy;

  private LocalizedText note;

  @Embedded private StoredTerms terms;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "stage_since")
  private LocalDate stageSince;

  @Column(name = "milestone_id")
  @SuppressWarnings("UnusedVariable")
  private @Nullable Long milestoneId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected DecisionChange() {}

  DecisionChange(
      Decision decision,
      int number,
      ChangeKind kind,
      LocalizedText note,
      Optional<Long> milestone,
      @Nullable Long changedBy,
      Instant changedAt) {
    this.decisionId = decision.id();
    this.number = number;
    this.kind = kind;
    this.note = note;
    this.milestoneId = milestone.orElse(null);
    this.changedBy = changedBy;
    this.changedAt = changedAt;
    this.terms = new StoredTerms(decision.terms());
    this.stage = decision.stage();
    this.stageSince = decision.stageSince();
  }

  long id() {
    return id;
  }

  long decisionId() {
    return decisionId;
  }

  Optional<Long> changedBy() {
    return Optional.ofNullable(changedBy);
  }

  ChangeKind kind() {
    return kind;
  }

  /** In one word what is told of it, for keys of texts. */
  String says() {
    return switch (kind) {
      case RECORDED, CHANGED, ANSWERED -> terms.toTerms().verdict().name();
      case STAGE -> stage.name();
      case MILESTONE -> kind.name();
    };
  }

  ChangeDetails toDetails() {
    return new ChangeDetails(number, kind, changedAt, note, terms.toTerms(), stage, stageSince);
  }
}
