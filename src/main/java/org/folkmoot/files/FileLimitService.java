package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** How many and how large files may be, and how much is kept. */
@ApplicationScoped
public class FileLimitService {

  private final AttachmentRepository files;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  FileLimitService(AttachmentRepository files, Visitor visitor, Journal journal) {
    this.files = files;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** The limits that hold now. */
  @Transactional
  public FileLimits get() {
    return files.findPolicy().map(FilePolicy::limits).orElse(FileLimits.USUAL);
  }

  /**
   * Chooses the limits. What is there already stays, even if it is more.
   *
   * @param limits with the version that the administrator changed
   * @throws FileRefusal if one is no sensible number
   * @throws org.folkmoot.kernel.ChangedMeanwhile if somebody else chose meanwhile
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("can be chosen anew, and removes nothing")
  @Transactional
  public void choose(FileLimits limits) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    check(limits.pictures(), 0, FileLimits.MOST_FILES);
    check(limits.documents(), 0, FileLimits.MOST_FILES);
    check(limits.pictureMegabytes(), 1, FileLimits.MOST_MEGABYTES);
    check(limits.documentMegabytes(), 1, FileLimits.MOST_MEGABYTES);
    check(limits.personMegabytes(), 1, FileLimits.MOST_OF_PERSON);
    check(limits.councilMegabytes(), 1, FileLimits.MOST_OF_COUNCIL);
    files
        .findPolicy()
        .ifPresentOrElse(policy -> policy.choose(limits), () -> files.add(new FilePolicy(limits)));
    files.flush();
    journal.record(
        AuditEvent.of(administrator.id(), administrator.name(), "files.journal.limitsChosen", ""));
  }

  private static void check(int limit, int least, int most) {
    if (limit < least || limit > most) {
      throw FileRefusal.limit(least, most);
    }
  }

  /**
   * How much is kept.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public FileUse use() {
    visitor.require(Role.ADMINISTRATOR);
    return new FileUse(files.count(FileForm.PICTURE), files.count(FileForm.DOCUMENT), files.size());
  }
}
