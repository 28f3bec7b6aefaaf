package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/** People say which comments they find helpful, once each, and take it back. */
@ApplicationScoped
public class MarkService {

  private final CommentRepository comments;
  private final MarkRepository marks;
  private final Subjects subjects;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  MarkService(
      CommentRepository comments,
      MarkRepository marks,
      Subjects subjects,
      Visitor visitor,
      Clock clock) {
    this.comments = comments;
    this.marks = marks;
    this.subjects = subjects;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Marks a comment as helpful for the visitor; nothing happens if it is already.
   *
   * @throws CommentRefusal if nobody can read it any more, or the visitor wrote it
   * @throws NotFound if there is no such comment that the visitor may read about
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void mark(long id) {
    Person person = visitor.requirePerson();
    Comment comment = find(id);
    CommentService.requireShown(comment);
    if (comment.isBy(person.id())) {
      throw CommentRefusal.ownComment();
    }
    if (marks.listMarked(List.of(id), person.id()).isEmpty()) {
      marks.add(id, person.id(), clock.instant());
    }
  }

  /** Takes the visitor's mark back, if there is one. */
  @Transactional
  public void takeBack(long id) {
    Person person = visitor.requirePerson();
    marks.remove(find(id).id(), person.id());
  }

  private Comment find(long id) {
    return comments
        .find(id)
        .filter(comment -> subjects.of(comment).isPresent())
        .orElseThrow(NotFound::new);
  }
}
