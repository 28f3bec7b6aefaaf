package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.folkmoot.files.formats.Picture;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.WritingPauses;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;

/** Asks before a file is looked at, and stores it afterwards; each a transaction. */
@ApplicationScoped
class FileSteps {

  /** Most files that one person sends in an hour. */
  static final int MOST_AN_HOUR = 60;

  private final Carriers carriers;
  private final AttachmentRepository files;
  private final AttachmentPieces pieces;
  private final FileLimitService limits;
  private final Visitor visitor;
  private final WritingPauses pauses;
  private final Throttle throttle;
  private final Journal journal;
  private final Clock clock;

  @Inject
  FileSteps(
      Carriers carriers,
      AttachmentRepository files,
      AttachmentPieces pieces,
      FileLimitService limits,
      Visitor visitor,
      WritingPauses pauses,
      Throttle throttle,
      Journal journal,
      Clock clock) {
    this.carriers = carriers;
    this.files = files;
    this.pieces = pieces;
    this.limits = limits;
    this.visitor = visitor;
    this.pauses = pauses;
    this.throttle = throttle;
    this.journal = journal;
    this.clock = clock;
  }

  /** The limits that hold for a file that the visitor wants to add, if they may. */
  @Transactional
  FileLimits ask(String kind, String reference, FileForm form) {
    Person person = visitor.requirePerson();
    Carrier carrier = requireChangeable(kind, reference);
    pauses.requireFree(person);
    FileLimits known = limits.get();
    requireRoom(
        carrier, form, known, carrier.single() ? List.of() : files.list(kind, carrier.id()));
    requireQuota(carrier, person, known, 0);
    String key = String.valueOf(person.id());
    if (!throttle.allow("file", key, MOST_AN_HOUR, Duration.ofHours(1))) {
      throw FileRefusal.tooManyAnHour(MOST_AN_HOUR);
    }
    return known;
  }

  /** Stores a picture. */
  @Transactional
  long store(String kind, String reference, NewFile file, Picture drawn) throws IOException {
    Attachment added = add(kind, reference, file);
    for (Map.Entry<Integer, Bytes> one : drawn.files().entrySet()) {
      try (InputStream content = new ByteArrayInputStream(one.getValue().toArray())) {
        pieces.store(added.id(), one.getKey(), content);
      }
    }
    record(added, "files.journal.added");
    return added.id();
  }

  /** Stores a document. */
  @Transactional
  long store(String kind, String reference, NewFile file, Path document) throws IOException {
    Attachment added = add(kind, reference, file);
    try (InputStream content = Files.newInputStream(document)) {
      pieces.store(added.id(), 0, content);
    }
    record(added, "files.journal.added");
    return added.id();
  }

  /** Where there is place for one only, it takes the place of the one before. */
  private Attachment add(String kind, String reference, NewFile file) {
    Person person = visitor.requirePerson();
    Carrier carrier = requireChangeable(kind, reference);
    carriers.lock(carrier);
    FileLimits known = limits.get();
    List<Attachment> others = files.listAgain(carrier, file.form());
    if (others.stream().anyMatch(other -> other.isContent(file.sha256()))) {
      throw FileRefusal.alreadyThere();
    }
    if (carrier.single()) {
      others.forEach(files::remove);
    }
    requireRoom(carrier, file.form(), known, carrier.single() ? List.of() : others);
    requireQuota(carrier, person, known, file.bytes());
    int place = others.stream().mapToInt(Attachment::place).max().orElse(0) + 1;
    Attachment added = new Attachment(carrier, file, person.id(), place, clock.instant());
    files.add(added);
    return added;
  }

  Carrier requireChangeable(String kind, String reference) {
    Carrier carrier = carriers.find(kind, reference).orElseThrow(NotFound::new);
    if (!carrier.changeable()) {
      throw FileRefusal.notChangeable();
    }
    return carrier;
  }

  private static void requireRoom(
      Carrier carrier, FileForm form, FileLimits limits, List<Attachment> others) {
    int most = limits.most(carrier, form);
    if (most == 0) {
      throw FileRefusal.none(form);
    } else if (others.stream().filter(other -> other.form() == form).count() >= most) {
      throw FileRefusal.tooMany(form, most);
    }
  }

  /** Who works for the council fills its room, not their own. */
  private void requireQuota(Carrier carrier, Person person, FileLimits limits, long bytes) {
    if (files.size() + bytes > FileLimits.MEGABYTE * limits.councilMegabytes()) {
      throw FileRefusal.councilFull();
    } else if (carrier.own()
        && files.sizeOf(person.id()) + bytes > FileLimits.MEGABYTE * limits.personMegabytes()) {
      throw FileRefusal.personFull(limits.personMegabytes());
    }
  }

  /** What staff do with what is not theirs stands in the log. */
  void record(Attachment file, String action) {
    Carrier carrier = carriers.of(file).orElseThrow(NotFound::new);
    if (!carrier.own()) {
      Person person = visitor.requirePerson();
      journal.record(
          AuditEvent.of(person.id(), person.name(), action, carrier.title().main(), file.name())
              .in(file.processId()));
    }
  }
}
