package org.folkmoot.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.people.Person;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What one person reported about a text. */
@Entity
@Table(name = "moderation_report")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ContentReport {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "case_id")
  private long caseId;

  @Column(name = "reporter_id")
  private @Nullable Long reporterId;

  /** Where a stranger wants to be told; empty if nowhere. */
  private String email;

  private String language;
  private LocalizedText rule;
  private String note;

  @Column(name = "reported_at")
  private Instant reportedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ContentReport() {}

  ContentReport(long caseId, ReportForm form, Optional<Person> reporter, Instant now) {
    this.caseId = caseId;
    this.reporterId = reporter.map(Person::id).orElse(null);
    this.email = reporter.isPresent() ? "" : form.email();
    describe(form, now);
  }

  /** The same person says it anew. */
  final void describe(ReportForm form, Instant now) {
    language = form.language().toLanguageTag();
    rule = form.rule();
    note = form.note();
    reportedAt = now;
  }

  long caseId() {
    return caseId;
  }

  Optional<Long> reporterId() {
    return Optional.ofNullable(reporterId);
  }

  String email() {
    return email;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  LocalizedText rule() {
    return rule;
  }

  String note() {
    return note;
  }

  Instant reportedAt() {
    return reportedAt;
  }

  ReportDetails toDetails(String reporter) {
    return new ReportDetails(rule, note, reporter, reportedAt);
  }
}
