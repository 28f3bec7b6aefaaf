package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.SealedStream;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** Takes the register of residents from administrators and tells how far it is. */
@ApplicationScoped
public class RegisterService {

  private static final int LONGEST_NAME = 255;
  private static final int REJECTED_LISTED = 50;

  private final RegisterRepository uploads;
  private final RegisterTables tables;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final CouncilKeys keys;
  private final Journal journal;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  RegisterService(
      RegisterRepository uploads,
      RegisterTables tables,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      CouncilKeys keys,
      Journal journal,
      JobQueue queue,
      Clock clock) {
    this.uploads = uploads;
    this.tables = tables;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.keys = keys;
    this.journal = journal;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * A file that somebody hands in.
   *
   * @param requestedBy account of whoever it is; null if nobody is left
   * @param fileName its name
   * @param size its length in bytes
   * @param content its bytes
   */
  record HandedIn(@Nullable Long requestedBy, String fileName, long size, InputStream content) {}

  /**
   * Stores a register file, encrypted, and asks for its import; returns once it is stored. The file
   * is never in memory as a whole.
   *
   * @return the id of the upload
   * @throws UploadUnderway if another one is not over
   * @throws IOException if the file cannot be read
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsFreshConfirmation
  @Transactional(rollbackOn = IOException.class)
  public long submit(String fileName, long size, InputStream content) throws IOException {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    String name = shortened(fileName);
    long id = store(new HandedIn(administrator.id(), name, size, content), false);
    record("residents.journal.registerUploaded", name);
    return id;
  }

  /**
   * Stores a file and asks for its import.
   *
   * @param confirmed whether nobody needs to be asked
   */
  long store(HandedIn file, boolean confirmed) throws IOException {
    if (uploads.findOpen().isPresent()) {
      throw new UploadUnderway();
    }
    RegisterUpload upload =
        new RegisterUpload(
            file.requestedBy(), file.fileName(), file.size(), confirmed, clock.instant());
    uploads.add(upload);
    queue.add(order(upload), SealedStream.seal(file.content(), keys.key(RegisterSteps.FILE_KEY)));
    return upload.id();
  }

  private JobOrder order(RegisterUpload upload) {
    JobOrder order =
        JobOrder.of(RegisterJob.NAME, upload.id())
            .titled(upload.fileName())
            .shownAt("/staff/register-import?id=" + upload.id())
            .inTurn(RegisterJob.NAME + "/" + currentCouncil.get().id());
    return visitor.person().map(order::askedBy).orElse(order);
  }

  private static String shortened(String fileName) {
    String base =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return base.length() > LONGEST_NAME ? base.substring(base.length() - LONGEST_NAME) : base;
  }

  /** How far an upload is. */
  @Transactional
  public Optional<UploadDetails> find(long id) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    return uploads.find(id).map(upload -> upload.toDetails(administrator.id(), clock.instant()));
  }

  /** The upload that is not over, if there is one. */
  @Transactional
  public Optional<UploadDetails> findOpen() {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    return uploads.findOpen().map(upload -> upload.toDetails(administrator.id(), clock.instant()));
  }

  /** The work on an upload: how far it is, and whether it can be begun anew. */
  @Transactional
  public Optional<JobDetails> findWork(long id) {
    visitor.require(Role.ADMINISTRATOR);
    return queue.findLast(RegisterJob.NAME, id);
  }

  /**
   * A part of the uploads, newest first; only the first can be open. Columns to sort by: fileName,
   * createdAt, bytesTotal, state.
   */
  @Transactional
  public Page<UploadDetails> list(PageRequest wanted) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    return uploads
        .list(wanted)
        .map(upload -> upload.toDetails(administrator.id(), clock.instant()));
  }

  /** People in the register. */
  @Transactional
  public int size() {
    visitor.require(Role.ADMINISTRATOR);
    return tables.size();
  }

  /** Says yes to what an upload would change; does nothing if it does not wait for that. */
  @NeedsFreshConfirmation
  @Transactional
  public void confirm(long id) {
    visitor.require(Role.ADMINISTRATOR);
    RegisterUpload upload = uploads.lock(id);
    if (upload.state() == UploadState.TO_CONFIRM) {
      upload.confirm();
      queue.add(order(upload));
      record("residents.journal.registerConfirmed", upload.fileName());
    }
  }

  /** Calls off an upload that is not over; what was read of it is removed. */
  @NeedsNoConfirmation("nothing of the register changes")
  @Transactional
  public void cancel(long id) {
    visitor.require(Role.ADMINISTRATOR);
    queue.callOff(RegisterJob.NAME, id);
    RegisterUpload upload = uploads.lock(id);
    if (!upload.state().isEnd()) {
      upload.cancel(clock.instant());
      tables.unstage(id);
      record("residents.journal.registerCanceled", upload.fileName());
    }
  }

  private void record(String action, String fileName) {
    Person administrator = visitor.requirePerson();
    journal.record(AuditEvent.of(administrator.id(), administrator.name(), action, fileName));
  }

  /**
   * The first rejected rows of an upload, at most 50, by line and reference; none unless the
   * visitor handed the file in, within 24 hours.
   */
  @Transactional
  public List<RejectedRow> listRejected(long id) {
    return findRejects(id).map(kept -> RejectedRows.list(kept, REJECTED_LISTED)).orElse(List.of());
  }

  /**
   * The rejected rows of an upload, as a file for a spreadsheet; for 24 hours, and only for the
   * administrator who handed the file in.
   *
   * @param reasons turns the name of a fault into a sentence
   * @throws NotFound if there is nothing that this visitor may have
   */
  @NeedsFreshConfirmation
  @Transactional
  public byte[] rejectedRows(long id, UnaryOperator<String> reasons) {
    byte[] kept = findRejects(id).orElseThrow(NotFound::new);
    return RejectedRows.forSpreadsheet(kept, reasons);
  }

  private Optional<byte[]> findRejects(long id) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    return uploads
        .find(id)
        .filter(found -> found.offersRejectedTo(administrator.id(), clock.instant()))
        .flatMap(found -> uploads.findRejects(id))
        .map(kept -> SealedFile.open(kept, keys.key(RegisterSteps.FILE_KEY)));
  }
}
