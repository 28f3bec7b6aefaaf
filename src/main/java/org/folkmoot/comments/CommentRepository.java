package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.processes.TakingPart;

/**
 * Comments of the current council. Every list is read from where the last part ended, by an index
 * that has its order: a part takes as long in a discussion of ten thousand as in one of ten.
 */
@ApplicationScoped
class CommentRepository {

  /** How many replies are shown below what began a thread. */
  static final int FIRST_REPLIES = 3;

  private final CouncilData council;

  @Inject
  CommentRepository(CouncilData council) {
    this.council = council;
  }

  /** Adds one; a reply must be counted first. */
  void add(Comment comment) {
    council.rows().persist(comment);
    comment.takeBranch();
    council.rows().flush();
  }

  void flush() {
    council.rows().flush();
  }

  Optional<Comment> find(long id) {
    return query("where c.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** The same as it is now in the database, whatever this transaction read before. */
  Optional<Comment> findAgain(long id) {
    return query("where c.id = :id")
        .setParameter("id", id)
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst();
  }

  List<Comment> listById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("where c.id in :ids order by c.depth, c.id")
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Comments that began threads, from a cursor on. */
  List<Comment> listTop(Subject subject, CommentSort sort, Optional<Cursor> after, int most) {
    TypedQuery<Comment> query =
        query(
            "where c.kind = :kind and c.subjectId = :subject and c.depth = 1"
                + after.map(cursor -> nextOf(sort)).orElse("")
                + orderOf(sort));
    query.setParameter("kind", subject.kind()).setParameter("subject", subject.id());
    after.ifPresent(
        cursor -> {
          query.setParameter("last", cursor.id());
          if (sort == CommentSort.HELPFUL) {
            query.setParameter("key", cursor.key());
          }
        });
    return query.setMaxResults(most).getResultList();
  }

  private static String nextOf(CommentSort sort) {
    return switch (sort) {
      case NEWEST -> " and c.id < :last";
      case OLDEST -> " and c.id > :last";
      case HELPFUL -> " and (c.helpful < :key or (c.helpful = :key and c.id < :last))";
    };
  }

  private static String orderOf(CommentSort sort) {
    return switch (sort) {
      case NEWEST -> " order by c.id desc";
      case OLDEST -> " order by c.id";
      case HELPFUL -> " order by c.helpful desc, c.id desc";
    };
  }

  /** The first replies of each of some threads, in the order in which they are drawn. */
  List<Comment> listFirst(Collection<Long> threads) {
    return threads.isEmpty()
        ? List.of()
        : query("where c.rootId in :threads and c.place <= :first order by c.branchId, c.id")
            .setParameter("threads", threads)
            .setParameter("first", FIRST_REPLIES)
            .getResultList();
  }

  /** What hangs below a comment, in the order in which it is drawn, from a cursor on. */
  List<Comment> listBelow(Comment comment, Optional<Cursor> after, int most) {
    String next = after.isPresent() ? " and c.id > :last" : "";
    TypedQuery<Comment> query =
        switch (comment.depth()) {
          case 1 ->
              query(
                  "where c.rootId = :above"
                      + (after.isPresent()
                          ? " and (c.branchId > :key or (c.branchId = :key and c.id > :last))"
                          : "")
                      + " order by c.branchId, c.id");
          case 2 -> query("where c.branchId = :above and c.id <> :above" + next + " order by c.id");
          default -> query("where c.parentId = :above" + next + " order by c.id");
        };
    query.setParameter("above", comment.id());
    after.ifPresent(
        cursor -> {
          query.setParameter("last", cursor.id());
          if (comment.isTop()) {
            query.setParameter("key", cursor.key());
          }
        });
    return query.setMaxResults(most).getResultList();
  }

  /** The latest that everybody can read. */
  List<Comment> listLatestShown(Subject subject, int most) {
    return query(
            "where c.kind = :kind and c.subjectId = :subject and c.state = :shown"
                + " order by c.id desc")
        .setParameter("kind", subject.kind())
        .setParameter("subject", subject.id())
        .setParameter("shown", CommentState.SHOWN)
        .setMaxResults(most)
        .getResultList();
  }

  /** The next accounts that wrote something about a subject that everybody can read. */
  List<Long> listAuthorsAfter(String kind, long subject, long after, int most) {
    return council
        .rows()
        .createQuery(
            "select distinct c.authorId from Comment c where c.kind = :kind and c.subjectId = :subject"
                + " and c.state = :shown and c.authorId > :after order by c.authorId",
            Long.class)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setParameter("shown", CommentState.SHOWN)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Those that everybody can read after an id up to another one, in the order of ids. Both ends are
   * needed: with one, H2 would sort all that follow, for each part anew.
   */
  List<Comment> listShownBetween(long after, long last) {
    return query("where c.state = :shown and c.id > :after and c.id <= :last order by c.id")
        .setParameter("shown", CommentState.SHOWN)
        .setParameter("after", after)
        .setParameter("last", last)
        .getResultList();
  }

  /** The largest id of those that everybody can read; 0 if there are none. */
  long lastShown() {
    return council
        .rows()
        .createQuery("select max(c.id) from Comment c where c.state = :shown", Long.class)
        .setParameter("shown", CommentState.SHOWN)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(0L);
  }

  /** Who wrote what everybody can read in a process, and when. */
  List<TakingPart.Deed> listDeeds(long process) {
    return council
        .rows()
        .createQuery(
            "select c.authorId, c.id, c.createdAt from Comment c"
                + " where c.processId = :process and c.state = :shown",
            Object[].class)
        .setParameter("process", process)
        .setParameter("shown", CommentState.SHOWN)
        .getResultStream()
        .map(
            row ->
                new TakingPart.Deed(
                    row[0] == null ? 0 : (Long) row[0],
                    false,
                    "comment/" + row[1],
                    (Instant) row[2]))
        .toList();
  }

  /** The latest of somebody that everybody can read. */
  List<Comment> listLatestShown(long author, int most) {
    return query("where c.authorId = :author and c.state = :shown order by c.id desc")
        .setParameter("author", author)
        .setParameter("shown", CommentState.SHOWN)
        .setMaxResults(most)
        .getResultList();
  }

  /** What somebody wrote, by what it is about, the first one first. */
  List<Comment> listOf(long author) {
    return query("where c.authorId = :author order by c.kind, c.subjectId, c.id")
        .setParameter("author", author)
        .getResultList();
  }

  /** Removes all that was written about something; marks and replies go with what is above. */
  void removeAll(String kind, long subject) {
    council
        .rows()
        .createQuery(
            "delete from Comment c where c.kind = :kind and c.subjectId = :subject"
                + " and c.depth = 1")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** Counts a reply, or one fewer, at what it answers and at all on whose page it stands. */
  void countReply(Comment reply, int by) {
    update("c.replies = c.replies + :by", by, Set.of(reply.parentId().orElseThrow()));
    update("c.below = c.below + :by", by, reply.above());
  }

  /** Moves the number of marks, and makes others who mark the same comment wait. */
  void countMark(long id, int by) {
    update("c.helpful = c.helpful + :by", by, Set.of(id));
  }

  /** EclipseLink counts the version on by itself, which would tell authors of a change. */
  private void update(String change, int by, Set<Long> ids) {
    ids.stream().sorted().forEach(id -> council.awaitTurn(Comment.class, id));
    council
        .rows()
        .createQuery(
            "update Comment c set c.version = c.version, " + change + " where c.id in :ids")
        .setParameter("by", by)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** The place of the next one in a thread. */
  int nextPlace(long thread) {
    return council
            .rows()
            .createQuery("select c.below from Comment c where c.id = :thread", Integer.class)
            .setParameter("thread", thread)
            .getSingleResult()
        + 1;
  }

  /** Removes one that nobody answered; those after it in the thread move up. */
  void remove(Comment comment) {
    council.rows().remove(comment);
    council.rows().flush();
    if (!comment.isTop()) {
      council
          .rows()
          .createQuery(
              "update Comment c set c.version = c.version, c.place = c.place - 1"
                  + " where c.rootId = :thread and c.place > :place")
          .setParameter("thread", comment.threadId())
          .setParameter("place", comment.place())
          .executeUpdate();
    }
  }

  private TypedQuery<Comment> query(String condition) {
    return council.rows().createQuery("select c from Comment c " + condition, Comment.class);
  }
}
