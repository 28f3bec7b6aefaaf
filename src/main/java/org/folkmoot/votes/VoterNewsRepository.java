package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** What voters of the current council are told: reminders, announcements, later ends. */
@ApplicationScoped
class VoterNewsRepository {

  private static final int MOST = 200;

  private final CouncilData council;

  @Inject
  VoterNewsRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object entity) {
    council.rows().persist(entity);
    council.rows().flush();
  }

  Optional<ElectionReminder> findReminder(long election) {
    return council
        .rows()
        .createQuery(
            "select r from ElectionReminder r where r.electionId = :election",
            ElectionReminder.class)
        .setParameter("election", election)
        .getResultStream()
        .findFirst();
  }

  Optional<ElectionCall> findCall(long election, long version) {
    return council
        .rows()
        .createQuery(
            "select c from ElectionCall c where c.electionId = :election"
                + " and c.version = :version",
            ElectionCall.class)
        .setParameter("election", election)
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  /** Announcements of an election, the latest first. */
  List<ElectionAnnouncement> listAnnouncements(long election) {
    return council
        .rows()
        .createQuery(
            "select a from ElectionAnnouncement a where a.electionId = :election"
                + " order by a.writtenAt desc, a.id desc",
            ElectionAnnouncement.class)
        .setParameter("election", election)
        .setMaxResults(MOST)
        .getResultList();
  }

  List<ElectionAnnouncement> findAnnouncements(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select a from ElectionAnnouncement a where a.id in :ids",
                ElectionAnnouncement.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  boolean isWritten(long election, String token) {
    return !council
        .rows()
        .createQuery(
            "select a.id from ElectionAnnouncement a where a.electionId = :election"
                + " and a.token = :token",
            Long.class)
        .setParameter("election", election)
        .setParameter("token", token)
        .getResultList()
        .isEmpty();
  }

  List<ElectionExtension> findExtensions(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select x from ElectionExtension x where x.id in :ids and x.state = :state",
                ElectionExtension.class)
            .setParameter("ids", ids)
            .setParameter("state", ElectionExtension.State.CONFIRMED)
            .getResultList();
  }

  List<StoredElection> findElections(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery("select e from StoredElection e where e.id in :ids", StoredElection.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Lets go of an account that is about to be removed. */
  void forgetStaff(long account) {
    council
        .rows()
        .createQuery(
            "update ElectionAnnouncement a set a.writtenBy = null where a.writtenBy = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
