package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;

/** What people see of files, as far as they may read about what carries them. */
@ApplicationScoped
public class FileReader {

  private final Carriers carriers;
  private final AttachmentRepository files;
  private final AttachmentPieces pieces;
  private final ModerationLog moderation;
  private final Visitor visitor;

  @Inject
  FileReader(
      Carriers carriers,
      AttachmentRepository files,
      AttachmentPieces pieces,
      ModerationLog moderation,
      Visitor visitor) {
    this.carriers = carriers;
    this.files = files;
    this.pieces = pieces;
    this.moderation = moderation;
    this.visitor = visitor;
  }

  /** Something that carries files, if the visitor may read about it. */
  @Transactional
  public Optional<Carrier> findCarrier(String kind, String reference) {
    return carriers.find(kind, reference);
  }

  /**
   * All files of something, hidden ones and pictures without words too: a page asks of each whether
   * it is shown.
   *
   * @param subject id of something that was found for this visitor
   */
  @Transactional
  public List<AttachmentDetails> list(String kind, long subject) {
    return files.list(kind, subject).stream().map(Attachment::toDetails).toList();
  }

  /**
   * What a process has of files that no moderator hid, in all widths, drafts included.
   *
   * @return bytes; whoever takes what everybody sees along needs less
   */
  @Transactional
  public long sizeOf(ProcessDetails process) {
    return files.sizeOfProcess(process.id());
  }

  /**
   * The files that everybody sees of several things, by their ids, those of each in their order.
   *
   * @param subjects ids of things that everybody reads about
   */
  @Transactional
  public Map<Long, List<AttachmentDetails>> listShown(String kind, Collection<Long> subjects) {
    return files.list(kind, subjects).stream()
        .filter(Attachment::isShown)
        .map(Attachment::toDetails)
        .collect(Collectors.groupingBy(AttachmentDetails::subjectId));
  }

  /** The first picture that everybody sees of each of several things, by their ids. */
  @Transactional
  public Map<Long, AttachmentDetails> firstPictures(String kind, Collection<Long> subjects) {
    Map<Long, AttachmentDetails> first = new HashMap<>();
    files.listPictures(kind, subjects).stream()
        .filter(Attachment::isShown)
        .forEach(file -> first.putIfAbsent(file.subjectId(), file.toDetails()));
    return first;
  }

  /**
   * A file whose content the visitor may see: of what everybody reads about, if no moderator hid
   * it; else its author, those who may change it, and staff.
   */
  @Transactional
  public Optional<SeenFile> find(long id) {
    return files
        .find(id)
        .flatMap(file -> carriers.of(file).flatMap(carrier -> seen(file, carrier)));
  }

  /**
   * A file of a process that everybody will see, for somebody who was shown the process before it
   * is public.
   */
  @Transactional
  public Optional<AttachmentDetails> findOfProcess(long id, ProcessDetails process) {
    return files
        .find(id)
        .filter(file -> file.kind().equals(ProcessFiles.KIND) && file.subjectId() == process.id())
        .filter(Attachment::isShown)
        .map(Attachment::toDetails);
  }

  private Optional<SeenFile> seen(Attachment file, Carrier carrier) {
    return file.isShown() || maySeeHidden(file, carrier)
        ? Optional.of(new SeenFile(file.toDetails(), carrier, carrier.open() && file.isShown()))
        : Optional.empty();
  }

  private boolean maySeeHidden(Attachment file, Carrier carrier) {
    return carrier.own()
        || carrier.changeable()
        || visitor.person().filter(person -> file.isBy(person.id())).isPresent()
        || visitor.isReaderOf(file.processId())
        || visitor.hasAnyIn(file.processId(), Set.of(Role.MODERATOR));
  }

  /** Whether the visitor may see a file that others do not. */
  @Transactional
  public boolean maySee(AttachmentDetails file) {
    return find(file.id()).isPresent();
  }

  /** Why a file is hidden; empty if it is not. */
  @Transactional
  public Optional<HiddenNote> findHiddenNote(AttachmentDetails file) {
    return file.hidden()
        ? moderation.findHidden(file.moderatedAs(), String.valueOf(file.id()))
        : Optional.empty();
  }

  /**
   * Writes the content of a file that was found for this visitor; called without a transaction.
   *
   * @param width one of its widths; 0 for a document
   */
  public void write(AttachmentDetails file, int width, OutputStream target) throws IOException {
    if (pieces.write(file.id(), width, target) == 0) {
      throw new IOException("file " + file.id() + " has no content of width " + width);
    }
  }
}
