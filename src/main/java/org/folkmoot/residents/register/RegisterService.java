package org.folkmoot.residents.register;


import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.Deed;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Takes the register of residents from administrators and tells how far it is. */
@ApplicationScoped
public class RegisterService {

  private static final int LONGEST_NAME = 255;

  private final RegisterRepository uploads;
  private final RegisterTables tables;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final CouncilKeys keys;
  private final Journal journal;
  private final Event<RegisterRequested> requested;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterService() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  RegisterService(
      RegisterRepository uploads,
      RegisterTables tables,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      CouncilKeys keys,
      Journal journal,
      Event<RegisterRequested> requested,
      Clock clock) {
    this.uploads = uploads;
    this.tables = tables;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.keys = keys;
    this.journal = journal;
    this.requested = requested;
    this.clock = clock;
  }

  /**
   * Stores a register file, encrypted, and asks for its import; returns at once.
   *
   * @return the id of the upload
   * @throws UploadUnderway if another one is not over
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public long submit(String fileName, byte[] content) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    long id = store(administrator.id(), fileName, content);
    requested.fire(new RegisterRequested(currentCouncil.get().id(), id, false));
    record("residents.journal.registerUploaded", shortened(fileName));
    return id;
  }

  /** Stores a file without asking for its import. */
  long store(long requestedBy, String fileName, byte[] content) {
    if (uploads.findOpenUpload().isPresent()) {
      throw new UploadUnderway();
    }
    byte[] sealed = SealedFile.seal(content, keys.key(RegisterSteps.FILE_KEY));
    RegisterUpload upload =
        new RegisterUpload(
            requestedBy, shortened(fileName), content.length, sealed, clock.instant());
    uploads.add(upload);
    return upload.id();
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
    return uploads
        .findUpload(id)
        .map(upload -> upload.toDetails(administrator.id(), clock.instant()));
  }

  /** The last uploads, newest first, at most 20. */
  @Transactional
  public List<UploadDetails> list() {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    return uploads.listUploads().stream()
        .map(upload -> upload.toDetails(administrator.id(), clock.instant()))
        .toList();
  }

  /** People in the register. */
  @Transactional
  public int size() {
    visitor.require(Role.ADMINISTRATOR);
    return tables.size();
  }

  /** Says yes to an upload that removes many people; does nothing if it does not wait for that. */
  @Transactional
  public void confirm(long id) {
    waiting(id)
        .ifPresent(
            upload -> {
              upload.confirm();
              requested.fire(new RegisterRequested(currentCouncil.get().id(), id, true));
              record("residents.journal.registerConfirmed", upload.fileName());
            });
  }

  /** Calls off an upload that waits to be confirmed. */
  @Transactional
  public void cancel(long id) {
    waiting(id)
        .ifPresent(
            upload -> {
              upload.cancel(clock.instant());
              tables.unstage(id);
              record("residents.journal.registerCanceled", upload.fileName());
            });
  }

  private void record(String action, String fileName) {
    Person administrator = visitor.requirePerson();
    journal.record(Deed.of(administrator.id(), administrator.name(), action, fileName));
  }

  private Optional<RegisterUpload> waiting(long id) {
    visitor.require(Role.ADMINISTRATOR);
    RegisterUpload upload = uploads.findUpload(id).orElseThrow(NotFound::new);
    return Optional.of(upload).filter(found -> found.state() == UploadState.TO_CONFIRM);
  }

  /**
   * The rejected rows of an upload, as a file for a spreadsheet; for 24 hours, and only for the
   * administrator who handed the file in.
   *
   * @param reasons turns the name of a fault into a sentence
   * @throws NotFound if there is nothing that this visitor may have
   */
  @Transactional
  public byte[] rejectedRows(long id, UnaryOperator<String> reasons) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    RegisterUpload upload =
        uploads
            .findUpload(id)
            .filter(found -> found.offersRejectedTo(administrator.id(), clock.instant()))
            .filter(found -> found.rejected().length > 0)
            .orElseThrow(NotFound::new);
    byte[] kept = SealedFile.open(upload.rejected(), keys.key(RegisterSteps.FILE_KEY));
    return RejectedRows.forSpreadsheet(kept, reasons);
  }
}
