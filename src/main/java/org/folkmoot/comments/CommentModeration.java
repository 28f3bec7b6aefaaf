package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/** Moderators hide comments and show them again. */
@ApplicationScoped
public class CommentModeration {

  private final CommentRepository comments;
  private final Subjects subjects;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  CommentModeration(
      CommentRepository comments,
      Subjects subjects,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.comments = comments;
    this.subjects = subjects;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Hides a comment; everybody but its author and staff reads the reason in its place.
   *
   * @throws CommentRefusal if nobody can read it any more, or the reason is missing
   * @throws NotFound if there is no such comment
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator or facilitator there
   */
  @NeedsNoConfirmation("must be quick, and it can be shown again")
  @Transactional
  public void hide(long id, String reason) {
    Comment known = comments.find(id).orElseThrow(NotFound::new);
    Person moderator = requireModerator(known);
    String why = Texts.tidy(reason);
    if (why.isEmpty()) {
      throw CommentRefusal.reasonMissing();
    }
    Comment comment = lock(known);
    CommentService.requireShown(comment);
    subjects.count(comment, -1);
    comment.hide(why, clock.instant());
    record(moderator, "comments.journal.hidden", comment, why);
  }

  /**
   * Shows a hidden comment again; nothing happens if it is not hidden.
   *
   * @throws NotFound if there is no such comment
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator or facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be hidden again")
  @Transactional
  public void restore(long id) {
    Comment known = comments.find(id).orElseThrow(NotFound::new);
    Person moderator = requireModerator(known);
    Comment comment = lock(known);
    if (comment.state() == CommentState.HIDDEN) {
      subjects.count(comment, 1);
      comment.restore(clock.instant());
      record(moderator, "comments.journal.restored", comment);
    }
  }

  private Person requireModerator(Comment comment) {
    return visitor.requireIn(comment.processId(), Role.MODERATOR, Role.FACILITATOR);
  }

  /** The comment as it is when nobody else changes it any more. */
  private Comment lock(Comment known) {
    subjects.count(known, 0);
    return comments.findAgain(known.id()).orElseThrow(NotFound::new);
  }

  private void record(Person person, String action, Comment comment, String... details) {
    journal.record(
        AuditEvent.of(person.id(), person.name(), action, String.valueOf(comment.id()), details)
            .in(comment.processId()));
  }
}
