package org.folkmoot.budgets;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Notice;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator hands in a file; it waits for a worker, is read while the job tells how far it is,
 * and ends as a round, as a list of problems, or as known already. The file is kept with the job.
 */
@Entity
@Table(name = "import_job")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ImportJob {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "round_id")
  private @Nullable Long roundId;

  @Column(name = "requested_by")
  private @Nullable Long requestedBy;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  @Column(name = "bytes_total")
  private long bytesTotal;

  @Column(name = "bytes_done")
  private long bytesDone;

  private String problems;

  @Column(name = "rule_options")
  private String ruleOptions;

  private String notices;

  @Column(name = "of_vote")
  private boolean ofVote;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ImportJob() {}

  ImportJob(
      long processId,
      @Nullable Long roundId,
      @Nullable Long requestedBy,
      String fileName,
      long bytes,
      AllocationOptions rule,
      Instant createdAt) {
    this.processId = processId;
    this.roundId = roundId;
    this.requestedBy = requestedBy;
    this.fileName = fileName;
    this.state = ImportState.WAITING;
    this.bytesTotal = bytes;
    this.problems = "";
    this.notices = "[]";
    this.ruleOptions = rule.text();
    this.createdAt = createdAt;
    this.ofVote = requestedBy == null;
  }

  /** Whether a vote handed the file over, so that it is counted at once. */
  boolean ofVote() {
    return ofVote;
  }

  void begin() {
    state = ImportState.RUNNING;
    finishedAt = null;
  }

  /** What is odd in the file. */
  void note(List<Notice> found) {
    notices = NoticesText.write(found);
  }

  /** Rule of a new round. */
  AllocationOptions rule() {
    return AllocationOptions.parse(ruleOptions);
  }

  /** Ends with a round: a new one, the chosen one, or one that held this file already. */
  void finish(ImportState end, long resultRound, Instant now) {
    state = end;
    roundId = resultRound;
    bytesDone = bytesTotal;
    close(now);
  }

  /** Ends with what is wrong with the file; with nothing if it is not the file's fault. */
  void fail(List<String> found, Instant now) {
    state = ImportState.FAILED;
    problems = String.join("\n", found);
    close(now);
  }

  private void close(Instant now) {
    finishedAt = now;
  }

  /** Whether it has not ended yet, or not by the fault of its file. */
  boolean canBegin() {
    return finishedAt == null || (state == ImportState.FAILED && problems.isEmpty());
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  /** Who asked for it; empty if a vote did, or their account is gone. */
  Optional<Long> requestedBy() {
    return Optional.ofNullable(requestedBy);
  }

  @Nullable Long roundId() {
    return roundId;
  }

  String fileName() {
    return fileName;
  }

  ImportDetails toDetails() {
    return new ImportDetails(
        id,
        processId,
        roundId,
        fileName,
        state,
        bytesTotal,
        bytesDone,
        problems.lines().toList(),
        NoticesText.read(notices),
        createdAt);
  }
}
