package org.folkmoot.residents.register;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * An administrator hands in the register; it is read into hashes, compared, perhaps confirmed, and
 * taken over as a whole. The file is that of the job and goes with it; rejected rows go after a
 * day.
 */
@Entity
@Table(name = "register_upload")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RegisterUpload {

  /** How long rejected rows can be fetched. */
  static final Duration REJECTED_KEPT = Duration.ofHours(24);

  /** Problem of an upload whose job was given up. */
  static final String GAVE_UP = "GAVE_UP";

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "requested_by")
  private @Nullable Long requestedBy;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  private UploadState state;

  private boolean confirmed;
  private String problem;

  @Column(name = "problem_line")
  private long problemLine;

  private @Nullable String reference;

  @Column(name = "bytes_total")
  private long bytesTotal;

  @Column(name = "rows_good")
  private int rowsGood;

  @Column(name = "rows_rejected")
  private int rowsRejected;

  @Column(name = "rows_unreadable")
  private int rowsUnreadable;

  private int kept;
  private int added;
  private int changed;
  private int removed;

  @Column(name = "ward_names")
  private String wardNames;

  @Column(name = "new_wards")
  private String newWards;

  private String doubts;

  @Column(name = "is_open")
  private @Nullable Boolean open;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RegisterUpload() {}

  /**
   * One that waits to be read.
   *
   * @param confirmed whether nobody needs to be asked
   */
  RegisterUpload(
      @Nullable Long requestedBy,
      String fileName,
      long bytes,
      boolean confirmed,
      Instant createdAt) {
    this.requestedBy = requestedBy;
    this.fileName = fileName;
    this.state = UploadState.WAITING;
    this.confirmed = confirmed;
    this.problem = "";
    this.bytesTotal = bytes;
    this.wardNames = "";
    this.newWards = "";
    this.doubts = "";
    this.open = true;
    this.createdAt = createdAt;
  }

  /**
   * Is read from the beginning, even if that was given up or called off before.
   *
   * @return whether there is anything to read
   */
  boolean beginReading() {
    boolean reads =
        state == UploadState.WAITING
            || state == UploadState.READING
            || state == UploadState.CANCELED
            || problem.equals(GAVE_UP);
    if (reads) {
      state = UploadState.READING;
      problem = "";
      reference = null;
      open = true;
      finishedAt = null;
    }
    return reads;
  }

  /** Was read as a whole. */
  void finishReading(RegisterReading reading) {
    rowsGood = reading.good();
    rowsRejected = reading.rejected().count();
    rowsUnreadable = reading.unreadable();
    wardNames = String.join("\n", reading.wardNames());
    doubts = DoubtCount.written(reading.doubts());
    state = UploadState.APPLYING;
  }

  /** Usable rows contradict people who stay as they are, and are left out. */
  void holdBack(int rows) {
    rowsGood -= rows;
    rowsRejected += rows;
  }

  void compare(int addedPeople, int changedPeople, int keptPeople, int removedPeople) {
    added = addedPeople;
    changed = changedPeople;
    kept = keptPeople;
    removed = removedPeople;
  }

  void askToConfirm(List<NewWard> wouldAdd) {
    newWards = NewWard.written(wouldAdd);
    state = UploadState.TO_CONFIRM;
  }

  void confirm() {
    confirmed = true;
    state = UploadState.APPLYING;
  }

  void finish(List<NewWard> addedWards, Instant now) {
    newWards = NewWard.written(addedWards);
    close(UploadState.DONE, now);
  }

  void cancel(Instant now) {
    close(UploadState.CANCELED, now);
  }

  void fail(FileFault fault, long line, Instant now) {
    problem = fault.name();
    problemLine = line;
    close(UploadState.FAILED, now);
  }

  /** Errors that nobody expected. */
  void giveUp(String toQuote, Instant now) {
    problem = GAVE_UP;
    reference = toQuote;
    close(UploadState.FAILED, now);
  }

  private void close(UploadState end, Instant now) {
    state = end;
    open = null;
    finishedAt = now;
  }

  long id() {
    return id;
  }

  UploadState state() {
    return state;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  int rowsGood() {
    return rowsGood;
  }

  int rowsRejected() {
    return rowsRejected;
  }

  /** Whether rows are left out that may be those of people who would be removed. */
  boolean mayLoseSomebody() {
    return rowsUnreadable > 0 && removed > 0;
  }

  int removed() {
    return removed;
  }

  boolean isDoubtful() {
    return !doubts.isEmpty();
  }

  List<String> wardNames() {
    return wardNames.lines().toList();
  }

  /** Whether somebody may fetch the rejected rows: only who handed the file in, for a day. */
  boolean offersRejectedTo(long account, Instant now) {
    return rowsRejected > 0
        && requestedBy != null
        && requestedBy == account
        && state != UploadState.READING
        && now.isBefore(rejectedUntil());
  }

  UploadDetails toDetails(long visitor, Instant now) {
    return new UploadDetails(
        id,
        fileName,
        state,
        bytesTotal,
        new UploadCounts(rowsGood, rowsRejected, kept, rowsUnreadable, added, changed, removed),
        NewWard.read(newWards),
        DoubtCount.read(doubts),
        problem,
        problemLine,
        Optional.ofNullable(reference),
        createdAt,
        offersRejectedTo(visitor, now) ? rejectedUntil() : null);
  }

  /** What the administration log says of its end. */
  AuditEvent loaded() {
    return AuditEvent.of(
        0,
        "",
        "residents.journal.registerLoaded",
        fileName,
        String.valueOf(added),
        String.valueOf(changed),
        String.valueOf(removed),
        String.valueOf(rowsRejected));
  }

  Instant createdAt() {
    return createdAt;
  }

  String fileName() {
    return fileName;
  }

  Instant rejectedUntil() {
    return createdAt.plus(REJECTED_KEPT);
  }
}
