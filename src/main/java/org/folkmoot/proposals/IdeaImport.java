package org.folkmoot.proposals;

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
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator hands in a file with ideas; it is read in the background, and ends as ideas that
 * everybody sees, as a list of what to mend, or as known already.
 */
@Entity
@Table(name = "idea_import")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class IdeaImport {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "requested_by")
  private @Nullable Long requestedBy;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  private IdeaImportState state;

  @Column(name = "stored_hash")
  private @Nullable String storedHash;

  private int ideas;
  private String problems = "";

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected IdeaImport() {}

  IdeaImport(long processId, long requestedBy, String fileName, Instant now) {
    this.processId = processId;
    this.requestedBy = requestedBy;
    this.fileName = fileName;
    this.state = IdeaImportState.WAITING;
    this.createdAt = now;
  }

  void begin() {
    state = IdeaImportState.RUNNING;
    finishedAt = null;
  }

  void finish(String hash, int number, Instant now) {
    state = IdeaImportState.DONE;
    storedHash = hash;
    ideas = number;
    finishedAt = now;
  }

  void finishAsKnown(Instant now) {
    state = IdeaImportState.KNOWN;
    finishedAt = now;
  }

  /** Ends with what is wrong with the file; with nothing if it is not the file's fault. */
  void fail(List<IdeaFileProblem> found, Instant now) {
    state = IdeaImportState.FAILED;
    problems = found.stream().map(IdeaFileProblem::toLine).collect(Collectors.joining("\n"));
    finishedAt = now;
  }

  /** Whether it has not ended yet, or not by the fault of its file. */
  boolean canBegin() {
    return finishedAt == null || (state == IdeaImportState.FAILED && problems.isEmpty());
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  String fileName() {
    return fileName;
  }

  /** Who handed it in; empty if their account is gone. */
  Optional<Long> requestedBy() {
    return Optional.ofNullable(requestedBy);
  }

  IdeaImportDetails toDetails() {
    return new IdeaImportDetails(
        id,
        processId,
        fileName,
        state,
        ideas,
        problems.lines().map(IdeaFileProblem::ofLine).toList(),
        createdAt);
  }
}
