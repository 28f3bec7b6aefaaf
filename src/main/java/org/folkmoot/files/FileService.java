package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.folkmoot.files.formats.DecodingTurn;
import org.folkmoot.files.formats.DocumentKind;
import org.folkmoot.files.formats.Documents;
import org.folkmoot.files.formats.Picture;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.WritingPauses;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessLeaves;
import org.folkmoot.texts.LocalizedText;

/** What people do with the files of what they may change. */
@ApplicationScoped
public class FileService {

  /** Most characters that say what a picture shows or a document is. */
  public static final int LONGEST_DESCRIPTION = 500;

  private static final int MOST_WAITING = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final FileSteps steps;
  private final Carriers carriers;
  private final AttachmentRepository files;
  private final Visitor visitor;
  private final WritingPauses pauses;
  private final DecodingTurn turn = new DecodingTurn(MOST_WAITING, LONGEST_WAIT);

  @Inject
  FileService(
      FileSteps steps,
      Carriers carriers,
      AttachmentRepository files,
      Visitor visitor,
      WritingPauses pauses) {
    this.steps = steps;
    this.carriers = carriers;
    this.files = files;
    this.visitor = visitor;
    this.pauses = pauses;
  }

  /**
   * Adds a picture. It is drawn anew without an open transaction, one at a time. Without a
   * description it is kept, and nobody else sees it until it has one.
   *
   * @param kind what kind of thing carries it, for example {@code proposal}
   * @param reference what pages call that
   * @param name name of the file as the browser gave it
   * @param content what was sent; read once, not closed
   * @return its id
   * @throws FileRefusal if the visitor may not change files now, there are too many, or the file is
   *     there already, too large, or more than the quota of the person or the council
   * @throws org.folkmoot.files.formats.FormatRefusal if it is no picture that can be taken, or too
   *     many are sent in this moment
   * @throws NotFound if there is nothing of that reference that the visitor may read about
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  public long addPicture(
      String kind, String reference, String name, InputStream content, LocalizedText description) {
    check(description);
    FileLimits limits = steps.ask(kind, reference, FileForm.PICTURE);
    try (TemporaryFile sent = TemporaryFile.of(content, limits.pictureMegabytes())) {
      Picture drawn = turn.draw(sent.path());
      return steps.store(kind, reference, NewFile.of(name, description, drawn, sent), drawn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a document, as it was sent.
   *
   * @param description what it is; may be empty
   * @return its id
   * @throws FileRefusal as {@link #addPicture}
   * @throws org.folkmoot.files.formats.FormatRefusal if it is no document that can be taken
   */
  public long addDocument(
      String kind, String reference, String name, InputStream content, LocalizedText description) {
    check(description);
    FileLimits limits = steps.ask(kind, reference, FileForm.DOCUMENT);
    try (TemporaryFile sent = TemporaryFile.of(content, limits.documentMegabytes())) {
      DocumentKind found = Documents.check(sent.path());
      return steps.store(kind, reference, NewFile.of(name, description, found, sent), sent.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says what a picture shows, or what a document is.
   *
   * @param seen version that the person changed
   * @throws FileRefusal if it is too late, or a picture would be without words
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   */
  @Transactional
  public void describe(long id, long seen, LocalizedText description) {
    check(description);
    Attachment file = changeable(id);
    pauses.requireFree(visitor.requirePerson());
    file.requireVersion(seen);
    if (description.isEmpty() && file.form() == FileForm.PICTURE) {
      throw FileRefusal.descriptionMissing();
    }
    file.describe(description);
    files.flush();
    steps.record(file, "files.journal.described");
  }

  /**
   * Moves a file among those of its form; does nothing at the end of the list.
   *
   * @param by -1 to the front, 1 to the back
   */
  @Transactional
  public void move(long id, int by) {
    Attachment file = changeable(id);
    Carrier carrier = carriers.of(file).orElseThrow(NotFound::new);
    carriers.lock(carrier);
    List<Attachment> all = files.listAgain(carrier, file.form());
    int from = all.indexOf(file);
    int to = from + Integer.signum(by);
    if (from >= 0 && to >= 0 && to < all.size()) {
      int place = file.place();
      file.place(all.get(to).place());
      all.get(to).place(place);
      files.flush();
    }
  }

  /** Removes a file for good. */
  @Transactional
  public void remove(long id) {
    Attachment file = changeable(id);
    files.remove(file);
    steps.record(file, "files.journal.removed");
  }

  /** Removes all files of things that go themselves; joins the caller's transaction. */
  @Transactional
  public void removeAll(String kind, Collection<Long> subjects) {
    files.removeAll(kind, subjects);
  }

  void forget(@Observes ProcessLeaves leaving) {
    if (leaving.deleted()) {
      files.removeAll(ProcessFiles.KIND, List.of(leaving.processId()));
    }
  }

  /** A file of something that the visitor may change now. */
  private Attachment changeable(long id) {
    visitor.requirePerson();
    Attachment file = files.find(id).orElseThrow(NotFound::new);
    Carrier carrier = carriers.of(file).orElseThrow(NotFound::new);
    if (!carrier.changeable()) {
      throw FileRefusal.notChangeable();
    }
    return file;
  }

  private static void check(LocalizedText description) {
    for (String text : description.byLanguage().values()) {
      if (text.length() > LONGEST_DESCRIPTION) {
        throw FileRefusal.descriptionTooLong(LONGEST_DESCRIPTION, text.length());
      }
    }
  }
}
