package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import org.folkmoot.moderation.Approvals;
import org.folkmoot.moderation.TextSieve;
import org.folkmoot.people.Person;

/**
 * How a comment comes before others: at once, told to those whom it concerns and looked at by
 * rules; or after a moderator has read it. Joins the caller's transaction.
 */
@ApplicationScoped
class CommentPublishing {

  private final CommentRepository comments;
  private final CommentTelling telling;
  private final Approvals approvals;
  private final TextSieve sieve;

  @Inject
  CommentPublishing(
      CommentRepository comments, CommentTelling telling, Approvals approvals, TextSieve sieve) {
    this.comments = comments;
    this.telling = telling;
    this.approvals = approvals;
    this.sieve = sieve;
  }

  /** Whether what somebody writes about something waits for a moderator. */
  boolean isAwaited(Subject subject, Person author) {
    return approvals.isNeeded(subject.process(), author);
  }

  /**
   * Stores a comment.
   *
   * @param waits whether a moderator reads it first
   * @param answered who wrote what it answers
   */
  void publish(
      Comment comment,
      boolean waits,
      Subject subject,
      Person author,
      Collection<Participant> named,
      Optional<Long> answered) {
    if (waits) {
      comment.hold();
      comments.add(comment);
      telling.note(comment, named);
      approvals.await(CommentModeration.KIND, String.valueOf(comment.id()));
    } else {
      comments.add(comment);
      telling.written(comment, subject, author, named, answered);
      look(comment);
    }
  }

  /** Lets rules look at what was published or changed. */
  void look(Comment comment) {
    sieve.look(CommentModeration.KIND, String.valueOf(comment.id()));
  }
}
