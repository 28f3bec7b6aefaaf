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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Staff record what the council decided about a round, a project or an idea. If it promises
 * something, the promise has an owner and a day, and comes through its stages until it is delivered
 * or stopped. Whatever changes is added to its history; nothing there is changed or removed.
 */
@Entity
@Table(name = "decision")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Decision {

  /** Stands for the due day of what has none, so that lists are read in one order. */
  static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "round_id")
  private @Nullable Long roundId;

  @Column(name = "ward_id")
  private @Nullable Long wardId;

  /**
   * 1 if it was made by an answer to an idea and nothing was added since, else 0: a number, because
   * subqueries ask for it, and EclipseLink binds truth values there as numbers.
   */
  private int answered;

  @Embedded private StoredTerms terms;

  @Column(name = "due_key")
  @SuppressWarnings("UnusedVariable")
  private LocalDate dueKey;

  @Column(name = "first_due_on")
  private @Nullable LocalDate firstDueOn;

  private boolean differs;

  @Enumerated(EnumType.STRING)
  private Stage stage = Stage.NOT_BEGUN;

  @Column(name = "stage_since")
  private LocalDate stageSince;

  @Column(name = "stage_note")
  private LocalizedText stageNote = LocalizedText.EMPTY;

  @Column(name = "planned_minor")
  private @Nullable Long plannedMinor;

  @Column(name = "spent_minor")
  private long spentMinor;

  private int changes;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Decision() {}

  /** A decision about something; {@link #decide} says which. */
  Decision(DecisionSubject subject, DecisionTerms terms, boolean differs, Instant createdAt) {
    this.kind = subject.kind();
    this.subjectId = subject.id();
    this.processId = subject.processId();
    this.roundId = subject.roundId().orElse(null);
    this.wardId = subject.wardId() == 0 ? null : Long.valueOf(subject.wardId());
    this.plannedMinor = subject.cost().map(cost -> cost.minorUnits()).orElse(null);
    this.createdAt = createdAt;
    this.stageSince = terms.decidedOn();
    decide(terms, differs);
  }

  /** Takes terms over; what was promised first stays known. */
  final void decide(DecisionTerms decided, boolean isDifferent) {
    terms = new StoredTerms(decided);
    differs = isDifferent;
    dueKey = decided.due().orElse(NO_DAY);
    if (firstDueOn == null) {
      firstDueOn = decided.due().orElse(null);
    }
    answered = 0;
  }

  /** It comes from an answer of the council alone. */
  void comesFromAnswer(Optional<Long> costMinor) {
    answered = 1;
    plannedMinor = costMinor.orElse(plannedMinor);
  }

  /** The outcome of the round changed under it. */
  void compare(boolean isDifferent) {
    differs = isDifferent;
  }

  void reach(StageForm reached) {
    stage = reached.stage();
    stageSince = reached.since();
    stageNote = reached.note();
  }

  /** What is spent changes by so much. */
  void spend(long minor) {
    spentMinor = Math.addExact(spentMinor, minor);
  }

  /** What is planned, once finance says so. */
  void plan(long minor) {
    plannedMinor = minor;
  }

  /** The next entry of its history, as it is now. */
  DecisionChange note(
      ChangeKind change,
      LocalizedText note,
      Optional<Long> milestone,
      @Nullable Long by,
      Instant at) {
    changes++;
    return new DecisionChange(this, changes, change, note, milestone, by, at);
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  /** What people cite, for example {@code D17}. */
  String reference() {
    return reference(id);
  }

  static String reference(long id) {
    return "D" + id;
  }

  /** Whether it promises something that is delivered. */
  boolean isPromise() {
    return kind != DecisionKind.ROUND && terms().verdict().promising();
  }

  boolean isAnswered() {
    return answered == 1;
  }

  boolean isDifferent() {
    return differs;
  }

  DecisionTerms terms() {
    return terms.toTerms();
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  DecisionKind kind() {
    return kind;
  }

  long subjectId() {
    return subjectId;
  }

  Optional<Long> roundId() {
    return Optional.ofNullable(roundId);
  }

  long wardId() {
    return wardId == null ? 0 : wardId;
  }

  Optional<LocalDate> firstDue() {
    return Optional.ofNullable(firstDueOn);
  }

  Stage stage() {
    return stage;
  }

  LocalDate stageSince() {
    return stageSince;
  }

  LocalizedText stageNote() {
    return stageNote;
  }

  Optional<Long> planned() {
    return Optional.ofNullable(plannedMinor);
  }

  long spent() {
    return spentMinor;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }
}
