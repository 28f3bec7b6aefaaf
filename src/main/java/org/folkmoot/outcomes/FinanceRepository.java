package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.people.AccountDeleted;

/** Files of the finance office and the money in them, of the current council. */
@ApplicationScoped
class FinanceRepository {

  private static final int LATEST = 20;

  private final CouncilData council;

  @Inject
  FinanceRepository(CouncilData council) {
    this.council = council;
  }

  void add(FinanceImport file) {
    council.rows().persist(file);
    council.rows().flush();
  }

  void add(MoneyLine line) {
    council.rows().persist(line);
  }

  void flush() {
    council.rows().flush();
  }

  Optional<FinanceImport> find(long id) {
    return council
        .rows()
        .createQuery("select f from FinanceImport f where f.id = :id", FinanceImport.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A file, held by this transaction: the same is not taken over twice at once. */
  Optional<FinanceImport> lock(long id) {
    council.awaitTurn(FinanceImport.class, id);
    return council
        .rows()
        .createQuery("select f from FinanceImport f where f.id = :id", FinanceImport.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst();
  }

  boolean isTaken(long round, String sha256) {
    return !council
        .rows()
        .createQuery(
            "select f.id from FinanceImport f where f.roundId = :round and f.sha256 = :sha256"
                + " and f.state = :done",
            Long.class)
        .setParameter("round", round)
        .setParameter("sha256", sha256)
        .setParameter("done", FinanceImport.State.DONE)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  List<FinanceImport> listTaken(long round) {
    return council
        .rows()
        .createQuery(
            "select f from FinanceImport f where f.roundId = :round and f.state = :done"
                + " order by f.id desc",
            FinanceImport.class)
        .setParameter("round", round)
        .setParameter("done", FinanceImport.State.DONE)
        .setMaxResults(LATEST)
        .getResultList();
  }

  /** Keys of what is taken over for some promises, each after the id of its promise. */
  Set<String> listKeys(Collection<Long> decisions) {
    Set<String> keys = new HashSet<>();
    if (!decisions.isEmpty()) {
      council
          .rows()
          .createQuery(
              "select m from MoneyLine m where m.decisionId in :decisions", MoneyLine.class)
          .setParameter("decisions", decisions)
          .getResultStream()
          .forEach(line -> keys.add(line.decisionId() + "/" + line.key()));
    }
    return keys;
  }

  /** Purpose, planned and spent sums of a promise, in the order of the purposes. */
  List<Object[]> sums(long decision) {
    return council
        .rows()
        .createQuery(
            "select m.purpose, sum(m.plannedMinor), sum(m.spentMinor) from MoneyLine m"
                + " where m.decisionId = :decision group by m.purpose order by m.purpose",
            Object[].class)
        .setParameter("decision", decision)
        .getResultList();
  }

  /** Files that nobody took over go, with their bytes. */
  int removeOpenBefore(Instant limit) {
    return council
        .rows()
        .createQuery("delete from FinanceImport f where f.state <> :done and f.createdAt < :limit")
        .setParameter("done", FinanceImport.State.DONE)
        .setParameter("limit", limit)
        .executeUpdate();
  }

  void forget(@Observes AccountDeleted account) {
    council
        .rows()
        .createQuery("update FinanceImport f set f.askedBy = null where f.askedBy = :account")
        .setParameter("account", account.accountId())
        .executeUpdate();
  }
}
