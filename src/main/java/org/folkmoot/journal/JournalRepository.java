package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Entries and head of the current council's log. */
@ApplicationScoped
class JournalRepository {

  private final CouncilData council;

  @Inject
  JournalRepository(CouncilData council) {
    this.council = council;
  }

  void add(JournalEntry entry) {
    council.rows().persist(entry);
  }

  /** The head, held by this transaction until it ends. */
  JournalHead lockHead() {
    council.awaitTurn(JournalHead.class, council.id());
    return query("select h from JournalHead h", JournalHead.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the log of this council has no head"));
  }

  Optional<JournalHead> findHead() {
    return query("select h from JournalHead h", JournalHead.class).getResultStream().findFirst();
  }

  /** Entries from a number on, at most so many, in their order. */
  List<JournalEntry> listFrom(long number, int atMost) {
    return query(
            "select e from JournalEntry e where e.number >= :number order by e.number",
            JournalEntry.class)
        .setParameter("number", number)
        .setMaxResults(atMost)
        .getResultList();
  }

  List<JournalEntry> listNumbers(Collection<Long> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : query("select e from JournalEntry e where e.number in :numbers", JournalEntry.class)
            .setParameter("numbers", numbers)
            .getResultList();
  }

  /** Entries that are not erased yet and fit, oldest first. */
  List<JournalEntry> listOpen(JournalFilter filter) {
    return filter
        .applyTo(
            query(
                "select e from JournalEntry e where e.salt is not null and "
                    + filter.condition()
                    + " order by e.number",
                JournalEntry.class))
        .getResultList();
  }

  /** A part of the entries that fit, by their number. */
  List<JournalEntry> list(
      JournalFilter filter, LogScope scope, int from, int atMost, boolean oldestFirst) {
    return scope
        .applyTo(
            filter.applyTo(
                query(
                    "select e from JournalEntry e where "
                        + filter.condition()
                        + scope.condition()
                        + " order by e.number"
                        + (oldestFirst ? "" : " desc"),
                    JournalEntry.class)))
        .setFirstResult(from)
        .setMaxResults(atMost)
        .getResultList();
  }

  long count(JournalFilter filter, LogScope scope) {
    return scope
        .applyTo(
            filter.applyTo(
                query(
                    "select count(e) from JournalEntry e where "
                        + filter.condition()
                        + scope.condition(),
                    Long.class)))
        .getSingleResult();
  }

  /** The last entry of everyone who acted. */
  List<JournalEntry> listLastOfEachActor() {
    return query(
            "select e from JournalEntry e where e.number in"
                + " (select max(f.number) from JournalEntry f where f.salt is not null group by f.actorId)",
            JournalEntry.class)
        .getResultList();
  }

  /** Kinds of action that occur. */
  List<String> listActions(LogScope scope) {
    return scope
        .applyTo(
            query(
                "select distinct e.action from JournalEntry e where e.number >= 0"
                    + scope.condition()
                    + " order by e.action",
                String.class))
        .getResultList();
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }
}
