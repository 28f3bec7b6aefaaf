package org.folkmoot.residents.register;

import org.folkmoot.residents.spreadsheets.FileFault;

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
import java.util.Collection;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.journal.Deed;
import org.jspecify.annotations.Nullable;

/**
 * An administrator hands in the register; it is read into hashes, compared, perhaps confirmed, and
 * taken over as a whole. The file is wiped once it was read, rejected rows a day after that.
 */
@Entity
@Table(name = "register_upload")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RegisterUpload {

  /** How long rejected rows can be fetched. */
  static final Duration REJECTED_KEPT = Duration.ofHours(24);

  private static final byte[] NOTHING = {};

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "requested_by")
  private @Nullable Long requestedBy;

  @Column(name = "file_name")
  private String fileName;

  private byte[] content;

  private byte[] rejected;

  @Enumerated(EnumType.STRING)
  private UploadState state;

  private String problem;

  @Column(name = "problem_line")
  private long problemLine;

  @Column(name = "bytes_total")
  private long bytesTotal;

  @Column(name = "bytes_done")
  private long bytesDone;

  @Column(name = "rows_good")
  private int rowsGood;

  @Column(name = "rows_rejected")
  private int rowsRejected;

  private int added;
  private int changed;
  private int removed;

  @Column(name = "ward_names")
  private String wardNames;

  @Column(name = "new_wards")
  private String newWards;

  @Column(name = "is_open")
  private @Nullable Boolean open;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RegisterUpload() {}

  RegisterUpload(long requestedBy, String fileName, long bytes, byte[] sealed, Instant createdAt) {
    this.requestedBy = requestedBy;
    this.fileName = fileName;
    this.content = sealed;
    this.rejected = NOTHING;
    this.state = UploadState.WAITING;
    this.problem = "";
    this.bytesTotal = bytes;
    this.wardNames = "";
    this.newWards = "";
    this.open = true;
    this.createdAt = createdAt;
  }

  void beginReading() {
    state = UploadState.READING;
    bytesDone = 0;
  }

  /** Was read as a whole: the file is not needed any more. */
  void finishReading(int good, int rejectedCount, byte[] sealedRejected, Collection<String> wards) {
    bytesDone = bytesTotal;
    rowsGood = good;
    rowsRejected = rejectedCount;
    rejected = sealedRejected;
    wardNames = String.join("\n", wards);
    content = NOTHING;
    state = UploadState.APPLYING;
  }

  void compare(int addedPeople, int changedPeople, int removedPeople) {
    added = addedPeople;
    changed = changedPeople;
    removed = removedPeople;
  }

  void askToConfirm() {
    state = UploadState.TO_CONFIRM;
  }

  void confirm() {
    state = UploadState.APPLYING;
  }

  void finish(Collection<String> addedWards, Instant now) {
    newWards = String.join("\n", addedWards);
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

  private void close(UploadState end, Instant now) {
    state = end;
    open = null;
    finishedAt = now;
    content = NOTHING;
  }

  void wipeRejected() {
    rejected = NOTHING;
  }

  long id() {
    return id;
  }

  UploadState state() {
    return state;
  }

  byte[] content() {
    return content;
  }

  byte[] rejected() {
    return rejected;
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
        && now.isBefore(createdAt.plus(REJECTED_KEPT));
  }

  UploadDetails toDetails(long visitor, Instant now) {
    return new UploadDetails(
        id,
        fileName,
        state,
        bytesTotal,
        bytesDone,
        new UploadCounts(rowsGood, rowsRejected, added, changed, removed),
        newWards.lines().toList(),
        problem,
        problemLine,
        createdAt,
        offersRejectedTo(visitor, now) ? createdAt.plus(REJECTED_KEPT) : null);
  }

  /** What the administration log says of its end. */
  Deed loaded() {
    return Deed.of(
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
