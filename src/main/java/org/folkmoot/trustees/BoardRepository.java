package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Boards of the current council. */
@ApplicationScoped
class BoardRepository {

  private static final int AT_MOST = 500;

  private final CouncilData council;

  @Inject
  BoardRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object entity) {
    council.rows().persist(entity);
  }

  void remove(Object entity) {
    council.rows().remove(entity);
  }

  void flush() {
    council.rows().flush();
  }

  Optional<StoredBoard> find(String slug) {
    return query("select b from StoredBoard b where b.slug = :slug", StoredBoard.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  Optional<StoredBoard> find(long id) {
    return query("select b from StoredBoard b where b.id = :id", StoredBoard.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A board, held until the transaction ends. */
  Optional<StoredBoard> lock(long id) {
    council.awaitTurn(StoredBoard.class, id);
    return query("select b from StoredBoard b where b.id = :id", StoredBoard.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** All boards, the newest first. */
  List<StoredBoard> list() {
    return query("select b from StoredBoard b order by b.id desc", StoredBoard.class)
        .setMaxResults(AT_MOST)
        .getResultList();
  }

  List<BoardSeat> listSeats(long board) {
    return query(
            "select s from BoardSeat s where s.boardId = :board order by s.place", BoardSeat.class)
        .setParameter("board", board)
        .getResultList();
  }

  /** Seats of one person. */
  List<BoardSeat> listSeatsOf(long account) {
    return query(
            "select s from BoardSeat s where s.accountId = :account order by s.boardId",
            BoardSeat.class)
        .setParameter("account", account)
        .setMaxResults(AT_MOST)
        .getResultList();
  }

  /** Files of a board's current ceremony, by round and place. */
  List<BoardFile> listFiles(StoredBoard board) {
    return query(
            "select f from BoardFile f where f.boardId = :board and f.ceremony = :ceremony"
                + " order by f.place, f.id",
            BoardFile.class)
        .setParameter("board", board.id())
        .setParameter("ceremony", board.ceremony())
        .getResultList();
  }

  List<BoardKey> listKeys(StoredBoard board) {
    return query(
            "select k from BoardKey k where k.boardId = :board and k.ceremony = :ceremony",
            BoardKey.class)
        .setParameter("board", board.id())
        .setParameter("ceremony", board.ceremony())
        .getResultList();
  }

  /** What was asked in a board's current ceremony, in the order of asking. */
  List<AskedTask> listTasks(StoredBoard board) {
    return query(
            "select t from AskedTask t where t.boardId = :board and t.ceremony = :ceremony"
                + " order by t.askedAt, t.id",
            AskedTask.class)
        .setParameter("board", board.id())
        .setParameter("ceremony", board.ceremony())
        .getResultList();
  }

  /** What is asked and not done, of all boards, in the order of the last letter. */
  List<AskedTask> listOpenTasks() {
    return query(
            "select t from AskedTask t where t.doneAt is null and t.letters < :most"
                + " order by t.letterAt, t.id",
            AskedTask.class)
        .setParameter("most", AskedTask.MOST_LETTERS)
        .setMaxResults(AT_MOST)
        .getResultList();
  }

  /** Takes back what was asked before a new ceremony. */
  void removeOpenTasks(long board) {
    council
        .rows()
        .createQuery("delete from AskedTask t where t.boardId = :board and t.doneAt is null")
        .setParameter("board", board)
        .executeUpdate();
  }

  /** Lets go of an account that is about to be removed. */
  void forget(long account) {
    council
        .rows()
        .createQuery("update BoardSeat s set s.accountId = null where s.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }
}
