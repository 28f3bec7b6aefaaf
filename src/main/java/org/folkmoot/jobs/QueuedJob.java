package org.folkmoot.jobs;

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
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A feature asks for work, and the job waits for its time. A node leases it and carries it out; if
 * the node dies, the lease runs out and the job waits again. It ends done, refused, given up after
 * errors, or called off; from the last two an administrator may begin it anew. While it waits or
 * runs, only {@link JobLeases} changes its row; here is what people do with it.
 */
@Entity
@Table(name = "job")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class QueuedJob {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String name;
  private long subject;
  private String title;
  private String address;

  @Column(name = "process_id")
  private @Nullable Long processId;

  @Column(name = "asked_by")
  private @Nullable Long askedBy;

  private String asker;

  @Enumerated(EnumType.STRING)
  private Lane lane;

  @Enumerated(EnumType.STRING)
  private JobState state;

  @SuppressWarnings("UnusedVariable") // of the table alone: see JobLeases
  private String turn;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private @Nullable String period;

  private int attempts;

  @Column(name = "work_done")
  private long workDone;

  @Column(name = "work_total")
  private long workTotal;

  @Column(name = "called_off")
  private boolean calledOff;

  private @Nullable String reference;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "lease_number")
  private long leaseNumber;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected QueuedJob() {}

  /** A job that waits. */
  QueuedJob(JobOrder order, Lane lane, Instant now) {
    this.name = order.name();
    this.subject = order.subject();
    this.title = order.title();
    this.address = order.address();
    this.processId = order.process().orElse(null);
    this.askedBy = order.askedBy().orElse(null);
    this.asker = order.asker();
    this.lane = lane;
    this.state = JobState.WAITING;
    this.turn = order.turn();
    this.dueAt = order.notBefore().orElse(now);
    this.createdAt = now;
  }

  /** It is the only one of a period. */
  void happenOnceIn(String newPeriod) {
    period = newPeriod;
  }

  /**
   * Marks it as called off. The lane ends it: at once if it waits, soon if it runs.
   *
   * @return whether there was anything left to call off
   */
  boolean callOff(Instant now) {
    if (state.isEnd()) {
      return false;
    }
    calledOff = true;
    if (state == JobState.WAITING) {
      dueAt = now;
    }
    return true;
  }

  /**
   * Begins anew.
   *
   * @return whether it was given up or called off
   */
  boolean beginAgain(Instant now) {
    if (state != JobState.FAILED && state != JobState.CALLED_OFF) {
      return false;
    }
    state = JobState.WAITING;
    attempts = 0;
    workDone = 0;
    calledOff = false;
    reference = null;
    dueAt = now;
    endedAt = null;
    return true;
  }

  /** Whether it runs under this lease and nobody called it off. */
  boolean isLeased(long number) {
    return state == JobState.RUNNING && leaseNumber == number && !calledOff;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  Lane lane() {
    return lane;
  }

  Optional<Long> processId() {
    return Optional.ofNullable(processId);
  }

  JobDetails toDetails() {
    return new JobDetails(
        id,
        name,
        subject,
        title,
        address,
        Optional.ofNullable(processId),
        asker,
        state,
        attempts,
        workDone,
        workTotal,
        calledOff,
        Optional.ofNullable(reference),
        dueAt,
        createdAt,
        Optional.ofNullable(startedAt),
        Optional.ofNullable(endedAt));
  }
}
