package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Later ends of elections of the current council. */
@ApplicationScoped
class ExtensionRepository {

  private final CouncilData council;

  @Inject
  ExtensionRepository(CouncilData council) {
    this.council = council;
  }

  void add(ElectionExtension extension) {
    council.rows().persist(extension);
    council.rows().flush();
  }

  /** What waits for a second person. */
  Optional<ElectionExtension> findWaiting(long election) {
    return council
        .rows()
        .createQuery(
            "select x from ElectionExtension x where x.waitingFor = :election",
            ElectionExtension.class)
        .setParameter("election", election)
        .getResultStream()
        .findFirst();
  }

  /** What holds of these elections, the first one first. */
  List<ElectionExtension> listConfirmed(Collection<Long> elections) {
    return elections.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select x from ElectionExtension x where x.electionId in :elections"
                    + " and x.state = :state order by x.confirmedAt, x.id",
                ElectionExtension.class)
            .setParameter("elections", elections)
            .setParameter("state", ElectionExtension.State.CONFIRMED)
            .getResultList();
  }

  /**
   * Moves the end of an election, if it is what it is thought to be and the election is not over.
   *
   * @return whether it was moved
   */
  boolean move(long election, Instant from, Instant to) {
    return council
            .rows()
            .createQuery(
                "update StoredElection e set e.closesAt = :to, e.version = e.version + 1"
                    + " where e.id = :id and e.closesAt = :from and e.state in :states")
            .setParameter("to", to)
            .setParameter("id", election)
            .setParameter("from", from)
            .setParameter("states", EnumSet.of(ElectionState.CONFIRMED, ElectionState.OPEN))
            .executeUpdate()
        == 1;
  }

  /** Lets go of an account that is about to be removed. */
  void forgetStaff(long account) {
    for (String column : List.of("askedBy", "confirmedBy")) {
      council
          .rows()
          .createQuery(
              "update ElectionExtension x set x."
                  + column
                  + " = null where x."
                  + column
                  + " = :account")
          .setParameter("account", account)
          .executeUpdate();
    }
  }
}
