package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.votes.ElectionDetails;

/** What became of the ballots that a vote handed to its round. */
@RequestScoped
class RoundOfVote {

  private final RoundService rounds;

  @Inject
  RoundOfVote(RoundService rounds) {
    this.rounds = rounds;
  }

  /** Whether the outcome of the round follows from the vote, and is not published yet. */
  boolean isComing(ElectionDetails election) {
    return election.state().counted()
        && election.ofRound()
        && election.pot().isWhole()
        && rounds
            .find(election.round())
            .filter(round -> !round.decided() && !round.withdrawn() && !round.archived())
            .isPresent();
  }
}
