package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.budgets.VoteBallots;

/** Holds the rounds fast that votes are about. Joins the caller's transaction. */
@ApplicationScoped
class BoundRounds {

  private final ElectionRepository elections;
  private final WithdrawalRepository withdrawals;
  private final VoteBallots rounds;

  @Inject
  BoundRounds(ElectionRepository elections, WithdrawalRepository withdrawals, VoteBallots rounds) {
    this.elections = elections;
    this.withdrawals = withdrawals;
    this.rounds = rounds;
  }

  /** Sum, projects and rule stay as the second person read them. */
  void bind(StoredElection election) {
    Long round = election.roundId();
    if (round != null) {
      rounds.bind(round, true);
    }
  }

  /** They may change again, unless another vote is about the same round. */
  void release(StoredElection election) {
    Long round = election.roundId();
    if (round != null && !elections.holdsRound(round, election.id())) {
      withdrawals.findWaiting(round).ifPresent(VoteWithdrawal::takeBack);
      rounds.bind(round, false);
    }
  }
}
