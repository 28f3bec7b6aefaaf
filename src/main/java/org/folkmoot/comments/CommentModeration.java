package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ModeratedContent;
import org.folkmoot.people.Person;

/** Comments, as moderators hide and show them; each time the number of comments moves along. */
@ApplicationScoped
class CommentModeration implements ModeratedContent {

  static final String KIND = "comment";

  private static final int LONGEST_TITLE = 80;

  private final CommentRepository comments;
  private final Subjects subjects;
  private final CommentTelling telling;
  private final AccountService accounts;
  private final Clock clock;

  @Inject
  CommentModeration(
      CommentRepository comments,
      Subjects subjects,
      CommentTelling telling,
      AccountService accounts,
      Clock clock) {
    this.comments = comments;
    this.subjects = subjects;
    this.telling = telling;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Whoever may not read about the subject finds nothing. */
  @Override
  public Optional<ContentDetails> find(String reference) {
    return idOf(reference)
        .flatMap(comments::find)
        .filter(comment -> comment.state() != CommentState.DELETED)
        .filter(comment -> subjects.of(comment).isPresent())
        .map(this::detailsOf);
  }

  private ContentDetails detailsOf(Comment comment) {
    return new ContentDetails(
        KIND,
        String.valueOf(comment.id()),
        comment.processId(),
        comment.authorId(),
        comment.authorId().flatMap(accounts::findPerson).map(Person::name).orElse(""),
        Excerpt.of(comment.body(), LONGEST_TITLE),
        comment.body(),
        "/comment?id=" + comment.id(),
        comment.state() == CommentState.HIDDEN);
  }

  @Override
  public void hide(String reference) {
    Comment comment = lock(reference);
    if (!comment.isHeld()) {
      CommentService.requireShown(comment);
      subjects.count(comment, -1);
    }
    comment.hide(clock.instant());
  }

  @Override
  public void show(String reference) {
    Comment comment = lock(reference);
    if (comment.state() == CommentState.HIDDEN) {
      boolean wasHeld = comment.isHeld();
      subjects.count(comment, 1);
      comment.restore(clock.instant());
      if (wasHeld) {
        tellOf(comment);
      }
    }
  }

  /** Those whom it concerns hear of it only now. */
  private void tellOf(Comment comment) {
    Optional<Long> answered = comment.parentId().flatMap(comments::find).flatMap(Comment::authorId);
    subjects.of(comment).ifPresent(subject -> telling.released(comment, subject, answered));
  }

  /** The comment as it is when nobody else changes it any more. */
  private Comment lock(String reference) {
    Comment known = idOf(reference).flatMap(comments::find).orElseThrow(NotFound::new);
    subjects.count(known, 0);
    return comments.findAgain(known.id()).orElseThrow(NotFound::new);
  }

  private static Optional<Long> idOf(String reference) {
    return reference.matches("[1-9]\\d{0,17}")
        ? Optional.of(Long.parseLong(reference))
        : Optional.empty();
  }
}
