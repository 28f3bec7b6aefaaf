package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;

/**
 * Who finds what helpful. The number at the comment moves in the transaction in which a row comes
 * or goes, so that both always say the same.
 */
@ApplicationScoped
class MarkRepository {

  private static final String THIS = " m where m.commentId = :comment and m.accountId = :account";

  private final CouncilData council;
  private final CommentRepository comments;

  @Inject
  MarkRepository(CouncilData council, CommentRepository comments) {
    this.council = council;
    this.comments = comments;
  }

  /** Those of some comments that somebody marked. */
  Set<Long> listMarked(Collection<Long> ids, long account) {
    return ids.isEmpty()
        ? Set.of()
        : council
            .rows()
            .createQuery(
                "select m.commentId from CommentMark m"
                    + " where m.commentId in :ids and m.accountId = :account",
                Long.class)
            .setParameter("ids", ids)
            .setParameter("account", account)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /**
   * Adds a mark.
   *
   * @throws jakarta.persistence.PersistenceException if there is one of this account
   */
  void add(long comment, long account, Instant now) {
    // first what all who mark it share: whoever waits, waits for that alone
    comments.countMark(comment, 1);
    council.rows().persist(new CommentMark(comment, account, now));
    council.rows().flush();
  }

  void remove(long comment, long account) {
    // waits as adding does, before it touches the row
    comments.countMark(comment, 0);
    int removed =
        council
            .rows()
            .createQuery("delete from CommentMark" + THIS)
            .setParameter("comment", comment)
            .setParameter("account", account)
            .executeUpdate();
    comments.countMark(comment, -removed);
  }

  /** What an account marked, by the comment. */
  List<CommentMark> listOf(long account) {
    return council
        .rows()
        .createQuery(
            "select m from CommentMark m where m.accountId = :account order by m.commentId",
            CommentMark.class)
        .setParameter("account", account)
        .getResultList();
  }
}
