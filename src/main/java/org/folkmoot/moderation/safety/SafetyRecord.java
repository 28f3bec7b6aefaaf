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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** A version of the record. It is never changed; whoever changes something saves the next one. */
@Entity
@Table(name = "safety_record")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SafetyRecord {

  /** So many days before the next look somebody is told, and again as often until it is done. */
  static final int NOTICE_DAYS = 14;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private int number;

  @Enumerated(EnumType.STRING)
  private Scope scope;

  @Column(name = "scope_reason")
  private String scopeReason;

  private String complaints;
  private String terms;

  @Column(name = "responsible_id")
  private @Nullable Long responsibleId;

  @Column(name = "next_look")
  private LocalDate nextLook;

  @Column(name = "saved_by")
  private @Nullable Long savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "reminded_at")
  private @Nullable Instant remindedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SafetyRecord() {}

  SafetyRecord(SafetyForm form, long savedBy, Instant now) {
    this.number = form.seen() + 1;
    this.scope = form.scope();
    this.scopeReason = form.scopeReason();
    this.complaints = form.complaints();
    this.terms = form.terms();
    this.responsibleId = form.responsible();
    this.nextLook = form.nextLook();
    this.savedBy = savedBy;
    this.savedAt = now;
  }

  /** Whether it is time to look again, or soon will be. */
  boolean isDue(LocalDate today) {
    return !nextLook.isAfter(today.plusDays(NOTICE_DAYS));
  }

  /** Whether somebody is to be told now. */
  boolean isToRemind(LocalDate today, Instant now) {
    return isDue(today)
        && (remindedAt == null || remindedAt.isBefore(now.minus(Duration.ofDays(NOTICE_DAYS))));
  }

  void remind(Instant now) {
    remindedAt = now;
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  String terms() {
    return terms;
  }

  LocalDate nextLook() {
    return nextLook;
  }

  Optional<Long> responsibleId() {
    return Optional.ofNullable(responsibleId);
  }

  Optional<Long> savedBy() {
    return Optional.ofNullable(savedBy);
  }

  SafetyDetails toDetails(List<Finding> findings, Map<Long, String> names) {
    return new SafetyDetails(
        number,
        scope,
        scopeReason,
        findings,
        complaints,
        terms,
        responsibleId().orElse(0L),
        responsibleId().map(id -> names.getOrDefault(id, "")).orElse(""),
        nextLook,
        savedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
        savedAt);
  }
}
