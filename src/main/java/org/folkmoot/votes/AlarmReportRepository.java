package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/** Reports of voters of the current council. */
@ApplicationScoped
class AlarmReportRepository {

  private final CouncilData council;

  @Inject
  AlarmReportRepository(CouncilData council) {
    this.council = council;
  }

  void add(AlarmReport report) {
    council.rows().persist(report);
    council.rows().flush();
  }

  Optional<AlarmReport> find(long id) {
    return council
        .rows()
        .createQuery("select r from AlarmReport r where r.id = :id", AlarmReport.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A part of all: by itself what is open, then what was settled, the latest first. */
  Page<AlarmReport> list(PageRequest wanted) {
    return new ListQuery<>(
            AlarmReport.class,
            "from AlarmReport e",
            Map.of(),
            "case when e.settledAt is null then 0 else 1 end, e.receivedAt desc, e.id desc",
            Map.of("reference", "e.reference", "receivedAt", "e.receivedAt"))
        .read(council.rows(), wanted);
  }

  long countOpen() {
    return council
        .rows()
        .createQuery("select count(r) from AlarmReport r where r.settledAt is null", Long.class)
        .getSingleResult();
  }

  /** Reports that were sent with an address. */
  List<AlarmReport> listOf(String email) {
    return council
        .rows()
        .createQuery(
            "select r from AlarmReport r where r.email = :email order by r.receivedAt",
            AlarmReport.class)
        .setParameter("email", email)
        .getResultList();
  }

  int removeReceivedBefore(Instant time) {
    return council
        .rows()
        .createQuery("delete from AlarmReport r where r.receivedAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }

  /** Forgets who left an address; what was found stays. */
  void forgetEmail(String email) {
    council
        .rows()
        .createQuery("update AlarmReport r set r.email = '' where r.email = :email")
        .setParameter("email", email)
        .executeUpdate();
  }

  /** Lets go of an account that is about to be removed. */
  void forgetStaff(long account) {
    council
        .rows()
        .createQuery("update AlarmReport r set r.settledBy = null where r.settledBy = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
