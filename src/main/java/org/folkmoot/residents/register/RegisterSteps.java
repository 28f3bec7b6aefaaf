package org.folkmoot.residents.register;

import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.VerificationLetters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.Journal;

/** The steps of loading a register, each a transaction of its own. */
@ApplicationScoped
class RegisterSteps {

  /** Purpose of the key with which files wait in the database. */
  static final String FILE_KEY = "register/file";

  /** Of a hundred people in the register, how many may go without a question. */
  private static final int REMOVED_UNASKED_PERCENT = 5;

  private final RegisterRepository uploads;
  private final RegisterTables tables;
  private final WardService wards;
  private final VerificationLetters letters;
  private final Journal journal;
  private final CouncilKeys keys;
  private final CurrentCouncil currentCouncil;
  private final Event<RejectedRowsKept> kept;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterSteps() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  RegisterSteps(
      RegisterRepository uploads,
      RegisterTables tables,
      WardService wards,
      VerificationLetters letters,
      Journal journal,
      CouncilKeys keys,
      CurrentCouncil currentCouncil,
      Event<RejectedRowsKept> kept,
      Clock clock) {
    this.uploads = uploads;
    this.tables = tables;
    this.wards = wards;
    this.letters = letters;
    this.journal = journal;
    this.keys = keys;
    this.currentCouncil = currentCouncil;
    this.kept = kept;
    this.clock = clock;
  }

  /** The file of an upload that has not been read to its end; what was read of it is forgotten. */
  @Transactional
  Optional<byte[]> beginReading(long upload) {
    Optional<RegisterUpload> found =
        uploads
            .findUpload(upload)
            .filter(
                known ->
                    known.state() == UploadState.WAITING || known.state() == UploadState.READING);
    found.ifPresent(
        known -> {
          known.beginReading();
          tables.unstage(upload);
        });
    return found.map(known -> SealedFile.open(known.content(), keys.key(FILE_KEY)));
  }

  @Transactional
  void stage(long upload, List<StagedRow> rows, long bytesDone) {
    tables.stage(upload, rows);
    uploads.noteProgress(upload, bytesDone);
  }

  /** The whole file was read. */
  @Transactional
  void finishReading(long upload, int good, RejectedRows rejected, Collection<String> wardNames) {
    RegisterUpload found = get(upload);
    byte[] sealed =
        rejected.count() == 0
            ? new byte[0]
            : SealedFile.seal(rejected.toBytes(), keys.key(FILE_KEY));
    found.finishReading(good, rejected.count(), sealed, wardNames);
    if (rejected.count() > 0) {
      kept.fire(new RejectedRowsKept(currentCouncil.get().id(), upload, found.rejectedUntil()));
    }
    if (good == 0) {
      found.fail(FileFault.NO_ROWS, 0, clock.instant());
    }
  }

  @Transactional
  void fail(long upload, FileFault fault, long line) {
    get(upload).fail(fault, line, clock.instant());
    tables.unstage(upload);
  }

  /**
   * Makes the rows that were read the register, all or nothing, unless more than 5 of 100 people
   * would go and nobody has said yes to that.
   */
  @Transactional
  void apply(long upload, boolean confirmed) {
    RegisterUpload found = get(upload);
    if (found.state() != UploadState.APPLYING) {
      return;
    }
    found.compare(tables.countNew(upload), tables.countChanged(upload), tables.countGone(upload));
    long removed = tables.countGone(upload);
    if (!confirmed && removed * 100 > (long) tables.size() * REMOVED_UNASKED_PERCENT) {
      found.askToConfirm();
      return;
    }
    List<String> added = wards.addMissing(found.wardNames());
    List<Long> accounts = tables.endVerifications(upload, clock.instant());
    tables.replaceBy(upload);
    tables.unstage(upload);
    found.finish(added, clock.instant());
    letters.tellEnded(accounts);
    journal.record(found.loaded());
  }

  @Transactional
  void wipeRejected(long upload) {
    uploads.findUpload(upload).ifPresent(RegisterUpload::wipeRejected);
  }

  private RegisterUpload get(long upload) {
    return uploads.findUpload(upload).orElseThrow();
  }
}
