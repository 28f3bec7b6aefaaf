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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.people.Person;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A text that was reported or looked at, until a moderator decides, and then the decision. Its
 * author may appeal against being hidden, once, and somebody else decides about that.
 */
@Entity
@Table(name = "moderation_case")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ModerationCase {

  /** How long after a decision its author may appeal. */
  static final Duration APPEALABLE = Duration.ofDays(30);

  private static final int LONGEST_TITLE = 200;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String kind;
  private String reference;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "author_id")
  private @Nullable Long authorId;

  private String title;

  /** Kind and reference while it waits: the database lets no text have two that do. */
  @Column(name = "open_key")
  private @Nullable String openKey;

  @Column(updatable = false)
  private int reports;

  /** Whether rules asked for it before anybody did. */
  @Column(name = "by_rule")
  private boolean byRule;

  /** Whether the text waits, hidden, until somebody has read it. */
  private boolean approval;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "reminded_at")
  private @Nullable Instant remindedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Decision decision;

  private LocalizedText rule = LocalizedText.EMPTY;
  private LocalizedText explanation = LocalizedText.EMPTY;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  private String appeal = "";

  @Column(name = "appealed_at")
  private @Nullable Instant appealedAt;

  @Column(name = "appeal_granted")
  private boolean appealGranted;

  @Column(name = "appeal_explanation")
  private LocalizedText appealExplanation = LocalizedText.EMPTY;

  @Column(name = "appeal_decided_by")
  private @Nullable Long appealDecidedBy;

  @Column(name = "appeal_decided_at")
  private @Nullable Instant appealDecidedAt;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ModerationCase() {}

  ModerationCase(ContentDetails content, Instant now) {
    kind = content.kind();
    reference = content.reference();
    processId = content.process();
    authorId = content.authorId().orElse(null);
    title = Excerpt.of(content.title(), LONGEST_TITLE);
    openKey = openKey(kind, reference);
    openedAt = now;
  }

  void comeFromRule() {
    byRule = true;
  }

  void waitForApproval() {
    approval = true;
  }

  boolean isForApproval() {
    return approval;
  }

  boolean isByRule() {
    return byRule;
  }

  static String openKey(String kind, String reference) {
    return kind + "/" + reference;
  }

  void decide(Ruling ruling, Person moderator, Instant now) {
    decision = ruling.decision();
    rule = ruling.rule();
    explanation = ruling.explanation();
    decidedBy = moderator.id();
    decidedAt = now;
    openKey = null;
  }

  void appeal(String text, Instant now) {
    appeal = text;
    appealedAt = now;
  }

  void decideAppeal(boolean granted, LocalizedText why, Person moderator, Instant now) {
    appealGranted = granted;
    appealExplanation = why;
    appealDecidedBy = moderator.id();
    appealDecidedAt = now;
  }

  void remind(Instant now) {
    remindedAt = now;
  }

  /** Whether its author may appeal now. */
  boolean isAppealable(Instant now) {
    Instant decided = decidedAt;
    return decision == Decision.HIDDEN
        && decided != null
        && appealedAt == null
        && now.isBefore(decided.plus(APPEALABLE));
  }

  /** What its author was told last. */
  String told() {
    if (appealDecidedAt != null) {
      return appealGranted ? "SHOWN" : "REFUSED";
    }
    return isApproved() ? "APPROVED" : decision().map(Decision::name).orElse("OPEN");
  }

  /** Whether it waited and was let through. */
  boolean isApproved() {
    return approval && decision == Decision.KEPT;
  }

  /** Whether nobody has decided yet. */
  boolean isOpen() {
    return openKey != null;
  }

  /** Whether an appeal waits for somebody. */
  boolean isAppealOpen() {
    return appealedAt != null && appealDecidedAt == null;
  }

  boolean isDecidedBy(long account) {
    return decidedBy != null && decidedBy == account;
  }

  boolean isBy(long account) {
    return authorId != null && authorId == account;
  }

  long id() {
    return id;
  }

  String kind() {
    return kind;
  }

  String reference() {
    return reference;
  }

  long processId() {
    return processId;
  }

  String title() {
    return title;
  }

  Instant openedAt() {
    return openedAt;
  }

  LocalizedText rule() {
    return rule;
  }

  Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  Optional<Long> authorId() {
    return Optional.ofNullable(authorId);
  }

  CaseDetails toDetails(LocalizedText process) {
    return new CaseDetails(
        id,
        kind,
        reference,
        processId,
        process,
        title,
        reports,
        byRule,
        approval,
        openedAt,
        Optional.ofNullable(decision),
        rule,
        explanation,
        Optional.ofNullable(decidedAt),
        appeal,
        Optional.ofNullable(appealedAt),
        appealGranted,
        appealExplanation,
        Optional.ofNullable(appealDecidedAt));
  }
}
