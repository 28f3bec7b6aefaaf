package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Who is named in comments, and who takes part where. */
@ApplicationScoped
class MentionRepository {

  private final CouncilData council;

  @Inject
  MentionRepository(CouncilData council) {
    this.council = council;
  }

  void add(Mention mention) {
    council.rows().persist(mention);
    council.rows().flush();
  }

  /** Who is named in some comments, in the order in which they were written down. */
  List<Mention> listOf(Collection<Long> comments) {
    return comments.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select m from Mention m where m.commentId in :comments order by m.id",
                Mention.class)
            .setParameter("comments", comments)
            .getResultList();
  }

  /** Where somebody is named. */
  List<Mention> listNaming(long account) {
    return council
        .rows()
        .createQuery(
            "select m from Mention m where m.accountId = :account order by m.commentId",
            Mention.class)
        .setParameter("account", account)
        .getResultList();
  }

  void removeNaming(long account) {
    council
        .rows()
        .createQuery("delete from Mention m where m.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** The latest comments of a thread, or of those that began threads about a subject. */
  List<Comment> listLatest(Subject subject, Optional<Comment> thread, int most) {
    if (thread.isPresent()) {
      return council
          .rows()
          .createQuery(
              "select c from Comment c where c.rootId = :thread order by c.place desc",
              Comment.class)
          .setParameter("thread", thread.get().threadId())
          .setMaxResults(most)
          .getResultList();
    }
    return council
        .rows()
        .createQuery(
            "select c from Comment c where c.kind = :kind and c.subjectId = :subject"
                + " and c.depth = 1 order by c.id desc",
            Comment.class)
        .setParameter("kind", subject.kind())
        .setParameter("subject", subject.id())
        .setMaxResults(most)
        .getResultList();
  }
}
