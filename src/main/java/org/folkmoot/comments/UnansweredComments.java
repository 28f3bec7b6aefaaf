package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.notifications.NoticePlace;

/** What people said first about something and nobody has replied to, without anybody's name. */
@ApplicationScoped
public class UnansweredComments {

  private final CouncilData council;
  private final Subjects subjects;

  @Inject
  UnansweredComments(CouncilData council, Subjects subjects) {
    this.council = council;
    this.subjects = subjects;
  }

  /**
   * Those about some things that everybody reads, whoever the visitor is: the most helpful first,
   * then those that wait longest.
   *
   * @param kind kind of the things, for example {@code proposal}
   * @param ids which of that kind
   * @param most how many at most, from 1
   */
  @Transactional
  public List<OpenComments.OpenComment> list(String kind, Collection<Long> ids, int most) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Comment> found =
        council
            .rows()
            .createQuery(
                "select c from Comment c where c.kind = :kind and c.subjectId in :ids"
                    + " and c.depth = :first and c.state = :shown and c.replies = :none"
                    + " order by c.helpful desc, c.id",
                Comment.class)
            .setParameter("kind", kind)
            .setParameter("ids", ids)
            .setParameter("first", 1)
            .setParameter("shown", CommentState.SHOWN)
            .setParameter("none", 0)
            .setMaxResults(most)
            .getResultList();
    Map<String, Subject> about = subjects.publicOnes(found);
    return found.stream()
        .flatMap(
            comment ->
                Optional.ofNullable(about.get(NoticePlace.key(comment.kind(), comment.subjectId())))
                    .map(subject -> OpenComments.open(comment, subject))
                    .stream())
        .toList();
  }
}
