package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;

/** Rounds with their projects, ballots and runs, of the current council. */
@ApplicationScoped
class BudgetRepository {

  private static final int ROUNDS_AT_MOST = 500;

  private final CouncilData council;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected BudgetRepository() {
    this(null);
  }

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
  }

  int removeImportsFinishedBefore(Instant limit) {
    return council
        .rows()
        .createQuery("delete from ImportJob j where j.finishedAt <= :limit")
        .setParameter("limit", limit)
        .executeUpdate();
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
    return new HashSet<>(query("select p.roundId from PublishedRun p", Long.class).getResultList());
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

  Optional<AllocationRun> findPublishedRun(long roundId) {
    return first(
        query(
                "select r from AllocationRun r where r.id in"
                    + " (select p.runId from PublishedRun p where p.roundId = :round)",
                AllocationRun.class)
            .setParameter("round", roundId));
  }

  /** Published runs of all rounds, newest first, at most 500. */
  List<AllocationRun> listPublishedRuns() {
    return query(
            "select r from AllocationRun r where r.id in (select p.runId from PublishedRun p)"
                + " order by r.publishedAt desc",
            AllocationRun.class)
        .setMaxResults(ROUNDS_AT_MOST)
        .getResultList();
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

  Optional<PublishedRun> findPublication(long roundId) {
    return first(
        query("select p from PublishedRun p where p.roundId = :round", PublishedRun.class)
            .setParameter("round", roundId));
  }

  Optional<ImportJob> findImport(long id) {
    return first(
        query("select j from ImportJob j where j.id = :id", ImportJob.class)
            .setParameter("id", id));
  }

  /** Imports into a process, newest first. */
  List<ImportJob> listImports(long processId) {
    return query(
            "select j from ImportJob j where j.processId = :process order by j.id desc",
            ImportJob.class)
        .setParameter("process", processId)
        .setMaxResults(20)
        .getResultList();
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.setMaxResults(1).getResultStream().findFirst();
  }
}
