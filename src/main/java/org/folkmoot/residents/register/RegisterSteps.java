package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.residents.VerificationLetters;
import org.folkmoot.residents.spreadsheets.FileFault;

/**
 * The steps of loading a register, each a transaction of its own. Each first makes sure that the
 * job was neither called off nor taken over by another node, and locks the upload.
 */
@ApplicationScoped
class RegisterSteps {

  /** Purpose of the key with which files wait in the database. */
  static final String FILE_KEY = "register/file";

  /** Of a hundred people, how many may go or be unreadable without a question. */
  private static final int UNASKED_PERCENT = 5;

  private final RegisterRepository uploads;
  private final RegisterTables tables;
  private final PostcodeTables postcodes;
  private final WardService wards;
  private final VerificationLetters letters;
  private final Journal journal;
  private final CouncilKeys keys;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  RegisterSteps(
      RegisterRepository uploads,
      RegisterTables tables,
      PostcodeTables postcodes,
      WardService wards,
      VerificationLetters letters,
      Journal journal,
      CouncilKeys keys,
      JobQueue queue,
      Clock clock) {
    this.uploads = uploads;
    this.tables = tables;
    this.postcodes = postcodes;
    this.wards = wards;
    this.letters = letters;
    this.journal = journal;
    this.keys = keys;
    this.queue = queue;
    this.clock = clock;
  }

  private RegisterUpload lock(JobRun run) {
    run.confirm();
    return uploads.lock(run.subject());
  }

  /**
   * Begins to read an upload; what was read of it before is forgotten.
   *
   * @return whether there is anything to read
   */
  @Transactional
  boolean beginReading(JobRun run) {
    RegisterUpload upload = lock(run);
    boolean isOther = uploads.findOpen().filter(open -> open.id() != upload.id()).isPresent();
    boolean reads = !isOther && upload.beginReading();
    if (reads) {
      tables.unstage(upload.id());
      uploads.removeRejects(upload.id());
    }
    return reads;
  }

  @Transactional
  void stage(
      JobRun run, List<StagedRow> rows, List<String> kept, List<StagedPostcode> newPostcodes) {
    run.confirm();
    tables.stage(run.subject(), rows);
    tables.keep(run.subject(), kept);
    postcodes.stage(run.subject(), newPostcodes);
  }

  /** The whole file was read. */
  @Transactional
  void finishReading(JobRun run, RegisterReading reading) {
    RegisterUpload upload = lock(run);
    upload.finishReading(reading);
    if (reading.rejected().count() > 0) {
      uploads.keepRejects(
          upload.id(), SealedFile.seal(reading.rejected().toBytes(), keys.key(FILE_KEY)));
      queue.add(
          JobOrder.of(RejectedRowsRemoval.NAME, upload.id()).notBefore(upload.rejectedUntil()));
    }
    if (reading.good() == 0) {
      upload.fail(FileFault.NO_ROWS, 0, clock.instant());
      tables.unstage(upload.id());
    }
  }

  @Transactional
  void fail(JobRun run, FileFault fault, long line) {
    RegisterUpload upload = lock(run);
    upload.fail(fault, line, clock.instant());
    tables.unstage(upload.id());
  }

  /**
   * Makes the rows that were read the register, all or nothing, unless there is something about
   * which an administrator must be asked.
   *
   * @return whether there was anything to take over or to ask
   * @throws IllegalStateException if other rows are there than were read
   */
  @NeedsNoConfirmation("a job does it; who handed the file in or said yes has confirmed")
  @Transactional
  boolean apply(JobRun run) {
    RegisterUpload upload = lock(run);
    if (upload.state() != UploadState.APPLYING) {
      return upload.state() == UploadState.DONE || upload.state() == UploadState.TO_CONFIRM;
    }
    long id = upload.id();
    int staged = tables.countStaged(id);
    if (staged != upload.rowsGood()) {
      throw new IllegalStateException(
          "upload " + id + ": " + upload.rowsGood() + " rows were read, " + staged + " are there");
    }
    upload.holdBack(tables.holdBack(id));
    upload.compare(
        tables.countNew(id), tables.countChanged(id), tables.countKept(id), tables.countGone(id));
    List<NewWard> newWards = newWards(upload);
    if (!upload.isConfirmed() && (isDoubtful(upload) || isUnexpected(newWards))) {
      upload.askToConfirm(newWards);
      return true;
    }
    wards.addMissing(upload.wardNames());
    List<Long> accounts = tables.endVerifications(id, clock.instant());
    tables.replaceBy(id);
    postcodes.replaceBy(id);
    tables.unstage(id);
    upload.finish(newWards, clock.instant());
    letters.tellEnded(accounts);
    journal.record(upload.loaded());
    return true;
  }

  private boolean isDoubtful(RegisterUpload upload) {
    int size = tables.size();
    long lost = (long) upload.removed() + upload.rowsRejected();
    long of = size > 0 ? size : (long) upload.rowsGood() + upload.rowsRejected();
    return lost * 100 > of * UNASKED_PERCENT || upload.mayLoseSomebody() || upload.isDoubtful();
  }

  private List<NewWard> newWards(RegisterUpload upload) {
    List<String> known = wards.list().stream().map(WardDetails::name).toList();
    Set<String> keys = new HashSet<>();
    known.forEach(name -> keys.add(WardService.keyOf(name)));
    return upload.wardNames().stream()
        .filter(name -> !keys.contains(WardService.keyOf(name)))
        .map(name -> NewWard.of(name, known))
        .toList();
  }

  /** The first register brings all wards; later ones seldom do. */
  private boolean isUnexpected(List<NewWard> newWards) {
    return !newWards.isEmpty() && !wards.list().isEmpty();
  }

  /** The job met errors that nobody expected. */
  @Transactional
  void giveUp(long id, String reference) {
    RegisterUpload upload = uploads.lock(id);
    if (!upload.state().isEnd()) {
      upload.giveUp(reference, clock.instant());
      tables.unstage(id);
    }
  }

  /** The job was called off. */
  @Transactional
  void cancel(long id) {
    RegisterUpload upload = uploads.lock(id);
    if (!upload.state().isEnd()) {
      upload.cancel(clock.instant());
      tables.unstage(id);
    }
  }

  @Transactional
  void removeRejects(long upload) {
    uploads.removeRejects(upload);
  }
}
