package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/** Decisions of the current council with their history and the steps of their delivery. */
@ApplicationScoped
class DecisionRepository {

  private final CouncilData council;

  @Inject
  DecisionRepository(CouncilData council) {
    this.council = council;
  }

  void add(Decision decision) {
    council.rows().persist(decision);
  }

  void add(DecisionChange change) {
    council.rows().persist(change);
  }

  void add(Milestone milestone) {
    council.rows().persist(milestone);
  }

  void remove(Milestone milestone) {
    council.rows().remove(milestone);
  }

  void flush() {
    council.rows().flush();
  }

  Optional<Decision> find(long id) {
    return first(query("where e.id = :id", Map.of("id", id)));
  }

  Optional<Decision> find(DecisionKind kind, long subject) {
    return first(
        query("where e.kind = :kind and e.subjectId = :id", Map.of("kind", kind, "id", subject)));
  }

  /** A decision, held by this transaction: others who change it wait. */
  Optional<Decision> lock(long id) {
    council.awaitTurn(Decision.class, id);
    TypedQuery<Decision> query = query("where e.id = :id", Map.of("id", id));
    return first(
        query.setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true));
  }

  List<Decision> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("where e.id in :ids", Map.of("ids", ids)).getResultList();
  }

  /** Decisions about some things of a kind. */
  List<Decision> list(DecisionKind kind, Collection<Long> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : query(
                "where e.kind = :kind and e.subjectId in :ids",
                Map.of("kind", kind, "ids", subjects))
            .getResultList();
  }

  /** Decisions about a round and its projects. */
  List<Decision> listOfRound(long round) {
    return query("where e.roundId = :round order by e.id", Map.of("round", round)).getResultList();
  }

  private TypedQuery<Decision> query(String where, Map<String, Object> values) {
    TypedQuery<Decision> query =
        council.rows().createQuery("select e from Decision e " + where, Decision.class);
    values.forEach(query::setParameter);
    return query;
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultStream().findFirst();
  }

  /** Where a part of a list ended. */
  record Last(LocalDate day, long id) {}

  /**
   * A part of those that fit: promises by their day, what is due first before; all others the
   * latest first.
   *
   * @param processes ids of those that may be seen
   */
  Page<Decision> list(
      DecisionFilter filter, Collection<Long> processes, LocalDate today, PageRequest wanted) {
    if (processes.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    DecisionWhere where = DecisionWhere.of(filter, processes, today);
    return new ListQuery<>(
            Decision.class,
            "from Decision e" + where.text(),
            where.values(),
            order(filter),
            Map.of("due", "e.dueKey", "decided", "e.terms.decidedOn", "spent", "e.spentMinor"))
        .read(council.rows(), wanted);
  }

  /** The next ones after a place in that order. */
  List<Decision> listAfter(
      DecisionFilter filter,
      Collection<Long> processes,
      LocalDate today,
      Optional<Last> after,
      int most) {
    if (processes.isEmpty()) {
      return List.of();
    }
    DecisionWhere where = DecisionWhere.of(filter, processes, today);
    Map<String, Object> values = new HashMap<>(where.values());
    String text = where.text();
    if (after.isPresent()) {
      text +=
          filter.promises()
              ? " and (e.dueKey > :day or (e.dueKey = :day and e.id > :last))"
              : " and (e.terms.decidedOn < :day or (e.terms.decidedOn = :day and e.id < :last))";
      values.put("day", after.get().day());
      values.put("last", after.get().id());
    }
    return query(text + " order by " + order(filter), values).setMaxResults(most).getResultList();
  }

  private static String order(DecisionFilter filter) {
    return filter.promises() ? "e.dueKey, e.id" : "e.terms.decidedOn desc, e.id desc";
  }

  /** How many promises of each process are late; those without any are missing. */
  Map<Long, Long> countLate(Collection<Long> processes, LocalDate today) {
    Map<Long, Long> counts = new HashMap<>();
    if (processes.isEmpty()) {
      return counts;
    }
    DecisionWhere where =
        DecisionWhere.of(
            DecisionFilter.ALL.standing(Optional.of(PromiseState.OVERDUE)), processes, today);
    TypedQuery<Object[]> query =
        council
            .rows()
            .createQuery(
                "select e.processId, count(e) from Decision e"
                    + where.text()
                    + " group by e.processId",
                Object[].class);
    where.values().forEach(query::setParameter);
    query.getResultStream().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }

  /** The history of a decision, the latest first. */
  List<DecisionChange> listChanges(long decision) {
    return council
        .rows()
        .createQuery(
            "select c from DecisionChange c where c.decisionId = :decision order by c.number desc",
            DecisionChange.class)
        .setParameter("decision", decision)
        .getResultList();
  }

  List<DecisionChange> listChangesById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery("select c from DecisionChange c where c.id in :ids", DecisionChange.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The steps of a delivery in the order of the days for which they were planned. */
  List<Milestone> listMilestones(long decision) {
    return council
        .rows()
        .createQuery(
            "select m from Milestone m where m.decisionId = :decision"
                + " order by m.plannedOn, m.id",
            Milestone.class)
        .setParameter("decision", decision)
        .getResultList();
  }

  Optional<Milestone> findMilestone(long id) {
    return first(
        council
            .rows()
            .createQuery("select m from Milestone m where m.id = :id", Milestone.class)
            .setParameter("id", id));
  }

  /** Whoever changed something is not named any more. */
  void forget(long account) {
    council
        .rows()
        .createQuery("update DecisionChange c set c.changedBy = null where c.changedBy = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** Removes all that was decided about an idea that goes. */
  void removeOfProposal(long proposal) {
    for (Decision decision : list(DecisionKind.PROPOSAL, List.of(proposal))) {
      for (String table : List.of("DecisionChange", "Milestone", "MoneyLine", "DeliveryRating")) {
        council
            .rows()
            .createQuery("delete from " + table + " d where d.decisionId = :decision")
            .setParameter("decision", decision.id())
            .executeUpdate();
      }
      council.rows().remove(decision);
    }
    flush();
  }
}
