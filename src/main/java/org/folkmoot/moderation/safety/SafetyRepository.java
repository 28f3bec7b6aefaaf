package org.folkmoot.moderation.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Versions of the record of the current council. */
@ApplicationScoped
class SafetyRepository {

  /** Nobody reads on; older ones are found by their number. */
  private static final int MOST = 50;

  private final CouncilData council;

  @Inject
  SafetyRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object row) {
    council.rows().persist(row);
  }

  void flush() {
    council.rows().flush();
  }

  /** The latest versions, the newest first. */
  List<SafetyRecord> list() {
    return council
        .rows()
        .createQuery("select r from SafetyRecord r order by r.number desc", SafetyRecord.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  Optional<SafetyRecord> findLatest() {
    return list().stream().findFirst();
  }

  Optional<SafetyRecord> find(int number) {
    return council
        .rows()
        .createQuery("select r from SafetyRecord r where r.number = :number", SafetyRecord.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  List<Finding> listFindings(long record) {
    return council
        .rows()
        .createQuery(
            "select f from SafetyFinding f where f.recordId = :record order by f.id",
            SafetyFinding.class)
        .setParameter("record", record)
        .getResultStream()
        .map(SafetyFinding::toFinding)
        .toList();
  }

  /** Somebody’s account goes: nothing points to it any more. */
  void forget(long account) {
    for (String column : List.of("responsibleId", "savedBy")) {
      council
          .rows()
          .createQuery(
              "update SafetyRecord r set r." + column + " = null where r." + column + " = :account")
          .setParameter("account", account)
          .executeUpdate();
    }
  }
}
