package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.notifications.NoticePlace;

/** All comments that everybody reads, without anybody's name: for files of open data. */
@ApplicationScoped
public class OpenComments {

  private final CommentRepository comments;
  private final Subjects subjects;

  @Inject
  OpenComments(CommentRepository comments, Subjects subjects) {
    this.comments = comments;
    this.subjects = subjects;
  }

  /**
   * A comment.
   *
   * @param id end of its address
   * @param parentId comment that it answers; 0 if it begins a thread
   * @param subject what it is about
   * @param stance what its author thinks of that, if it begins a thread
   * @param body what it says, plain text
   * @param helpful how many people find it helpful
   * @param createdAt when it was written
   */
  public record OpenComment(
      long id,
      long parentId,
      Subject subject,
      Optional<Stance> stance,
      String body,
      int helpful,
      Instant createdAt) {}

  /** Id of the last one; 0 if there are none. */
  @Transactional
  public long last() {
    return comments.lastShown();
  }

  /**
   * Those with ids of a range, whoever the visitor is; of what is not public none.
   *
   * @param after id before the first
   * @param last id of the last
   */
  @Transactional
  public List<OpenComment> list(long after, long last) {
    List<Comment> found = comments.listShownBetween(after, last);
    Map<String, Subject> about = subjects.publicOnes(found);
    return found.stream().flatMap(comment -> open(comment, about).stream()).toList();
  }

  private static Optional<OpenComment> open(Comment comment, Map<String, Subject> about) {
    return Optional.ofNullable(about.get(NoticePlace.key(comment.kind(), comment.subjectId())))
        .map(subject -> open(comment, subject));
  }

  static OpenComment open(Comment comment, Subject subject) {
    return new OpenComment(
        comment.id(),
        comment.parentId().orElse(0L),
        subject,
        comment.stance(),
        comment.body(),
        comment.helpful(),
        comment.createdAt());
  }
}
