package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.NotFound;

/** Rounds with their projects, ballots and runs, of the current council. */
@ApplicationScoped
class BudgetRepository {

  private static final int ROUNDS_AT_MOST = 500;

  private final CouncilData council;

  @Inject
  BudgetRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object entity) {
    council.rows().persist(entity);
  }

  void flush() {
    council.rows().flush();
  }

  /** Lets go of an account that is about to be removed. */
  void forgetStarter(long accountId) {
    council
        .rows()
        .createQuery("update AllocationRun r set r.computedBy = null where r.computedBy = :id")
        .setParameter("id", accountId)
        .executeUpdate();
    council
        .rows()
        .createQuery("update ImportJob j set j.requestedBy = null where j.requestedBy = :id")
        .setParameter("id", accountId)
        .executeUpdate();
    council
        .rows()
        .createQuery("update CountRequest c set c.requestedBy = null where c.requestedBy = :id")
        .setParameter("id", accountId)
        .executeUpdate();
  }

  int removeImportsFinishedBefore(Instant limit) {
    return council
        .rows()
        .createQuery("delete from ImportJob j where j.finishedAt <= :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }

  /** Removes a round that residents never saw, with all that belongs to it. */
  void removeRound(BudgetRound round) {
    flush();
    for (String owned :
        List.of(
            "delete from NearMissRow n where n.runId in"
                + " (select r.id from AllocationRun r where r.roundId = :round)",
            "delete from CountRecord c where c.runId in"
                + " (select r.id from AllocationRun r where r.roundId = :round)",
            "delete from CountRequest c where c.roundId = :round",
            "delete from RoundComparison c where c.roundId = :round",
            "delete from AllocationRun r where r.roundId = :round",
            "delete from RoundBallots b where b.roundId = :round",
            "delete from ProjectOrigin o where o.roundId = :round",
            "delete from BudgetProject p where p.roundId = :round",
            "update ImportJob j set j.roundId = null where j.roundId = :round")) {
      council.rows().createQuery(owned).setParameter("round", round.id()).executeUpdate();
    }
    remove(round);
  }

  void remove(Object entity) {
    council.rows().remove(entity);
  }

  Optional<BudgetRound> findRound(String slug) {
    return first(
        query("select r from BudgetRound r where r.slug = :slug", BudgetRound.class)
            .setParameter("slug", slug));
  }

  Optional<BudgetRound> findRound(long id) {
    return first(
        query("select r from BudgetRound r where r.id = :id", BudgetRound.class)
            .setParameter("id", id));
  }

  /** A round, held by this transaction until it ends: whoever else wants to change it waits. */
  Optional<BudgetRound> lockRound(String slug) {
    return query("select r.id from BudgetRound r where r.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .flatMap(this::lockRound);
  }

  /** As by its name in addresses. */
  Optional<BudgetRound> lockRound(long id) {
    council.awaitTurn(BudgetRound.class, id);
    return query("select r from BudgetRound r where r.id = :id", BudgetRound.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Number of projects of each round that has one. */
  Map<Long, Integer> countProjects() {
    return query(
            "select p.roundId, count(p.id) from BudgetProject p group by p.roundId", Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> Math.toIntExact((Long) row[1])));
  }

  int countProjects(long roundId) {
    return Math.toIntExact(
        query("select count(p.id) from BudgetProject p where p.roundId = :round", Long.class)
            .setParameter("round", roundId)
            .getSingleResult());
  }

  /** Options of the counts of each round that has one. */
  Map<Long, Set<String>> listCountedOptions() {
    return query("select r.roundId, r.options from AllocationRun r", Object[].class)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
  }

  /** The round of a process whose ballots came from a file with this digest. */
  Optional<BudgetRound> findRoundBySource(long processId, String sha256) {
    return first(
        query(
                "select r from BudgetRound r where r.processId = :process and r.sourceSha256 = :sha",
                BudgetRound.class)
            .setParameter("process", processId)
            .setParameter("sha", sha256));
  }

  /** Rounds, newest first, at most 500. */
  List<BudgetRound> listRounds(boolean withDrafts) {
    return query(
            "select r from BudgetRound r where r.published in :states"
                + " order by r.createdAt desc, r.id desc",
            BudgetRound.class)
        .setParameter("states", withDrafts ? List.of(true, false) : List.of(true))
        .setMaxResults(ROUNDS_AT_MOST)
        .getResultList();
  }

  /** Ids of rounds with a published outcome. */
  Set<Long> listDecidedRounds() {
    return new HashSet<>(
        query("select distinct p.roundId from OutcomePublication p", Long.class).getResultList());
  }

  /** Projects of a round in its order. */
  List<BudgetProject> listProjects(long roundId) {
    return query(
            "select p from BudgetProject p where p.roundId = :round order by p.position",
            BudgetProject.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  Optional<BudgetProject> findProject(long roundId, String code) {
    return first(
        query(
                "select p from BudgetProject p where p.roundId = :round and p.code = :code",
                BudgetProject.class)
            .setParameter("round", roundId)
            .setParameter("code", code));
  }

  Optional<BudgetProject> findProject(long id) {
    return first(
        query("select p from BudgetProject p where p.id = :id", BudgetProject.class)
            .setParameter("id", id));
  }

  List<BudgetProject> listProjectsById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("select p from BudgetProject p where p.id in :ids", BudgetProject.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  List<BudgetRound> listRoundsById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("select r from BudgetRound r where r.id in :ids", BudgetRound.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /**
   * Moves the number of comments; the row is locked until the transaction ends.
   *
   * @throws NotFound if it is gone
   */
  void countComments(long id, int by) {
    council.awaitTurn(BudgetProject.class, id);
    int counted =
        council
            .rows()
            .createQuery(
                "update BudgetProject p set p.version = p.version, p.comments = p.comments + :by where p.id = :id")
            .setParameter("by", by)
            .setParameter("id", id)
            .executeUpdate();
    if (counted == 0) {
      throw new NotFound();
    }
  }

  Optional<RoundBallots> findBallots(long roundId) {
    return first(
        query("select b from RoundBallots b where b.roundId = :round", RoundBallots.class)
            .setParameter("round", roundId));
  }

  /** Runs of a round, newest first. */
  List<AllocationRun> listRuns(long roundId) {
    return query(
            "select r from AllocationRun r where r.roundId = :round order by r.number desc",
            AllocationRun.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  /** Publications of outcomes of a round, newest first: the first one is the outcome. */
  List<OutcomePublication> listPublications(long roundId) {
    return query(
            "select p from OutcomePublication p where p.roundId = :round order by p.number desc",
            OutcomePublication.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  Optional<AllocationRun> findPublishedRun(long roundId) {
    return listPublications(roundId).stream()
        .findFirst()
        .flatMap(publication -> findRun(publication.runId()));
  }

  /** The last publication of each round, newest first, at most 500. */
  List<OutcomePublication> listOutcomes() {
    return query(
            "select p from OutcomePublication p where not exists (select q from OutcomePublication q"
                + " where q.roundId = p.roundId and q.number > p.number)"
                + " order by p.publishedAt desc, p.roundId desc",
            OutcomePublication.class)
        .setMaxResults(ROUNDS_AT_MOST)
        .getResultList();
  }

  List<AllocationRun> listRunsById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("select r from AllocationRun r where r.id in :ids", AllocationRun.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  Optional<CountRecord> findRecord(long runId) {
    return first(
        query("select c from CountRecord c where c.runId = :run", CountRecord.class)
            .setParameter("run", runId));
  }

  Optional<CountRequest> findRequest(long id) {
    return first(
        query("select c from CountRequest c where c.id = :id", CountRequest.class)
            .setParameter("id", id));
  }

  /** What was asked for and is not done, oldest first. */
  List<CountRequest> listOpenRequests(long roundId) {
    return query(
            "select c from CountRequest c where c.roundId = :round and c.endedAt is null"
                + " order by c.id",
            CountRequest.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  Optional<RoundComparison> findComparison(long roundId) {
    return first(
        query("select c from RoundComparison c where c.roundId = :round", RoundComparison.class)
            .setParameter("round", roundId));
  }

  Optional<Recount> findRecount(long runId) {
    return first(
        query("select r from Recount r where r.runId = :run", Recount.class)
            .setParameter("run", runId));
  }

  List<Recount> listRecounts() {
    return query("select r from Recount r", Recount.class).getResultList();
  }

  Optional<AllocationRun> findRun(long id) {
    return first(
        query("select r from AllocationRun r where r.id = :id", AllocationRun.class)
            .setParameter("id", id));
  }

  /** What is known of projects that were not funded in a run. */
  List<NearMissRow> listNearMisses(long runId) {
    return query("select n from NearMissRow n where n.runId = :run", NearMissRow.class)
        .setParameter("run", runId)
        .getResultList();
  }

  Optional<ImportJob> findImport(long id) {
    return first(
        query("select j from ImportJob j where j.id = :id", ImportJob.class)
            .setParameter("id", id));
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.setMaxResults(1).getResultStream().findFirst();
  }
}
