package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Elections of the current council. */
@ApplicationScoped
class ElectionRepository {

  private static final int ELECTIONS_AT_MOST = 500;

  private final CouncilData council;

  @Inject
  ElectionRepository(CouncilData council) {
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

  Optional<StoredElection> find(String slug) {
    return first(
        query("select e from StoredElection e where e.slug = :slug", StoredElection.class)
            .setParameter("slug", slug));
  }

  Optional<StoredElection> find(long id) {
    return first(
        query("select e from StoredElection e where e.id = :id", StoredElection.class)
            .setParameter("id", id));
  }

  /** An election, held until the transaction ends. */
  Optional<StoredElection> lock(String slug) {
    return query("select e.id from StoredElection e where e.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .flatMap(this::lock);
  }

  /** An election, held until the transaction ends. */
  Optional<StoredElection> lock(long id) {
    council.awaitTurn(StoredElection.class, id);
    return query("select e from StoredElection e where e.id = :id", StoredElection.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Elections in these states, those that end last first. */
  List<StoredElection> list(Collection<ElectionState> states) {
    return query(
            "select e from StoredElection e where e.state in :states"
                + " order by e.closesAt desc, e.id desc",
            StoredElection.class)
        .setParameter("states", states)
        .setMaxResults(ELECTIONS_AT_MOST)
        .getResultList();
  }

  List<StoredElection> listOf(long processId) {
    return query(
            "select e from StoredElection e where e.processId = :process order by e.opensAt, e.id",
            StoredElection.class)
        .setParameter("process", processId)
        .setMaxResults(ELECTIONS_AT_MOST)
        .getResultList();
  }

  /** Whether another election about a round is confirmed and was not stopped. */
  boolean holdsRound(long round, long besides) {
    return !query(
            "select e.id from StoredElection e where e.roundId = :round and e.id <> :besides"
                + " and e.state not in :loose",
            Long.class)
        .setParameter("round", round)
        .setParameter("besides", besides)
        .setParameter("loose", EnumSet.of(ElectionState.DRAFT, ElectionState.ABORTED))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Elections that are cast in one visit, in the order in which they were set up. */
  List<StoredElection> listVisit(long visit) {
    return query(
            "select e from StoredElection e where e.visit = :visit order by e.id",
            StoredElection.class)
        .setParameter("visit", visit)
        .setMaxResults(ELECTIONS_AT_MOST)
        .getResultList();
  }

  /** Holds the drafts of a visit until the transaction ends, in their order. */
  void lockDrafts(long visit) {
    query(
            "select e.id from StoredElection e where e.visit = :visit and e.state = :draft"
                + " order by e.id",
            Long.class)
        .setParameter("visit", visit)
        .setParameter("draft", ElectionState.DRAFT)
        .getResultList()
        .forEach(this::lock);
  }

  /**
   * Moves an election on, if it is where it is thought to be; of several who do so at once one
   * does.
   *
   * @return whether it was moved
   */
  boolean move(long id, Collection<ElectionState> from, ElectionState to, Instant now) {
    return council
            .rows()
            .createQuery(
                "update StoredElection e set e.state = :to, e.stateSince = :now,"
                    + " e.version = e.version + 1 where e.id = :id and e.state in :from")
            .setParameter("to", to)
            .setParameter("now", now)
            .setParameter("id", id)
            .setParameter("from", from)
            .executeUpdate()
        == 1;
  }

  /** Says how many people are asked, if it is more than were seen before. */
  void raiseRoll(long id, long people) {
    council.awaitTurn(StoredElection.class, id);
    council
        .rows()
        .createQuery(
            "update StoredElection e set e.roll = :people, e.version = e.version + 1"
                + " where e.id = :id and e.roll < :people")
        .setParameter("people", people)
        .setParameter("id", id)
        .executeUpdate();
  }

  Optional<ElectionSecret> findSecret(long election, String purpose) {
    return first(
        query(
                "select s from ElectionSecret s where s.electionId = :election"
                    + " and s.purpose = :purpose",
                ElectionSecret.class)
            .setParameter("election", election)
            .setParameter("purpose", purpose));
  }

  /** Drills of an election, the newest first. */
  List<ElectionDrill> listDrills(long election) {
    return query(
            "select d from ElectionDrill d where d.electionId = :election"
                + " order by d.drilledAt desc, d.id desc",
            ElectionDrill.class)
        .setParameter("election", election)
        .setMaxResults(ELECTIONS_AT_MOST)
        .getResultList();
  }

  /** Lets go of an account that is about to be removed. */
  void forgetStaff(long account) {
    for (String column : List.of("changedBy", "confirmedBy")) {
      council
          .rows()
          .createQuery(
              "update StoredElection e set e." + column + " = null where e." + column + " = :id")
          .setParameter("id", account)
          .executeUpdate();
    }
  }

  <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.setMaxResults(1).getResultStream().findFirst();
  }
}
