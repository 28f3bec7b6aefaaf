package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * How a comment goes: for good if nobody answered it, else without its words. Joins the transaction
 * of the caller; others who write about the same thing wait for it.
 */
@ApplicationScoped
class CommentRemoval {

  private final CommentRepository comments;
  private final Subjects subjects;
  private final Clock clock;

  @Inject
  CommentRemoval(CommentRepository comments, Subjects subjects, Clock clock) {
    this.comments = comments;
    this.subjects = subjects;
    this.clock = clock;
  }

  void remove(Comment known) {
    // first what all writers share; only then it is known whether somebody answered
    subjects.count(known, 0);
    comments.findAgain(known.id()).ifPresent(this::removeLocked);
  }

  private void removeLocked(Comment comment) {
    if (comment.isShown()) {
      subjects.count(comment, -1);
    }
    if (comment.replies() > 0) {
      comment.delete(clock.instant());
      comments.flush();
    } else {
      takeOut(comment);
    }
  }

  /** Takes a row out, and the places of deleted comments above it that nothing needs any more. */
  private void takeOut(Comment last) {
    Optional<Comment> next = Optional.of(last);
    while (next.isPresent()) {
      Comment comment = next.get();
      // waits for those who mark it
      comments.countMark(comment.id(), 0);
      comments.remove(comment);
      if (comment.parentId().isPresent()) {
        comments.countReply(comment, -1);
      }
      next =
          comment
              .parentId()
              .flatMap(comments::findAgain)
              .filter(parent -> parent.state() == CommentState.DELETED && parent.replies() == 0);
    }
  }
}
