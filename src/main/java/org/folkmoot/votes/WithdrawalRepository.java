package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Projects of the current council that leave while a vote about their round is held. */
@ApplicationScoped
class WithdrawalRepository {

  private final CouncilData council;

  @Inject
  WithdrawalRepository(CouncilData council) {
    this.council = council;
  }

  void add(VoteWithdrawal withdrawal) {
    council.rows().persist(withdrawal);
    council.rows().flush();
  }

  /** What waits for a second person. */
  Optional<VoteWithdrawal> findWaiting(long round) {
    return council
        .rows()
        .createQuery(
            "select w from VoteWithdrawal w where w.waitingFor = :round", VoteWithdrawal.class)
        .setParameter("round", round)
        .getResultStream()
        .findFirst();
  }

  /** What holds about a round, the first one first. */
  List<VoteWithdrawal> listConfirmed(long round) {
    return council
        .rows()
        .createQuery(
            "select w from VoteWithdrawal w where w.roundId = :round and w.state = :state"
                + " order by w.confirmedAt, w.id",
            VoteWithdrawal.class)
        .setParameter("round", round)
        .setParameter("state", VoteWithdrawal.State.CONFIRMED)
        .getResultList();
  }

  /** Votes about a round that are confirmed and were not stopped, in their order. */
  List<StoredElection> listVotes(long round) {
    return council
        .rows()
        .createQuery(
            "select e from StoredElection e where e.roundId = :round and e.state not in :loose"
                + " order by e.id",
            StoredElection.class)
        .setParameter("round", round)
        .setParameter("loose", EnumSet.of(ElectionState.DRAFT, ElectionState.ABORTED))
        .getResultList();
  }

  /** Lets go of an account that is about to be removed. */
  void forgetStaff(long account) {
    for (String column : List.of("askedBy", "confirmedBy")) {
      council
          .rows()
          .createQuery(
              "update VoteWithdrawal w set w." + column + " = null where w." + column + " = :id")
          .setParameter("id", account)
          .executeUpdate();
    }
  }
}
