package org.folkmoot.trustees;

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
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** That a trustee was asked for something, once on each occasion, and whether it is done. */
@Entity
@Table(name = "trustee_task")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class AskedTask {

  /** After that long without an answer somebody is late, if no day was said. */
  static final Duration PATIENCE = Duration.ofDays(3);

  /** Letters about one task: the first and three reminders. */
  static final int MOST_LETTERS = 4;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "board_id")
  private long boardId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int ceremony;

  private int place;

  @Enumerated(EnumType.STRING)
  private TrusteeTask task;

  private String occasion;
  private LocalizedText subject;
  private String challenge;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  private int letters;

  @Column(name = "letter_at")
  private Instant letterAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AskedTask() {}

  AskedTask(StoredBoard board, int place, Asking asking, String challenge, Instant now) {
    this.boardId = board.id();
    this.ceremony = board.ceremony();
    this.place = place;
    this.task = asking.task();
    this.occasion = asking.occasion();
    this.subject = asking.subject();
    this.challenge = challenge;
    this.askedAt = now;
    this.dueAt = asking.due().orElse(null);
    this.letters = 1;
    this.letterAt = now;
  }

  void done(Instant now) {
    doneAt = now;
  }

  /** Another letter goes out. */
  void remind(Instant now) {
    letters++;
    letterAt = now;
  }

  /** Whether another letter is due by itself. */
  boolean isToRemind(Instant now) {
    return letters < MOST_LETTERS && !now.isBefore(letterAt.plus(Duration.ofDays(2)));
  }

  boolean isOpen() {
    return doneAt == null;
  }

  boolean isLate(Instant now) {
    Instant until = dueAt == null ? askedAt.plus(PATIENCE) : dueAt;
    return isOpen() && now.isAfter(until);
  }

  /** Name of a drill, with which its proof is made. */
  String name() {
    return "drill-" + id;
  }

  long boardId() {
    return boardId;
  }

  int place() {
    return place;
  }

  TrusteeTask task() {
    return task;
  }

  String occasion() {
    return occasion;
  }

  LocalizedText subject() {
    return subject;
  }

  String challenge() {
    return challenge;
  }

  Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }

  TaskDetails toDetails(Instant now) {
    return new TaskDetails(
        task,
        occasion,
        subject,
        askedAt,
        Optional.ofNullable(dueAt),
        Optional.ofNullable(doneAt),
        isLate(now));
  }
}
