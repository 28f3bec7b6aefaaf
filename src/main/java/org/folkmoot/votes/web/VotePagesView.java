package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.PotService;

/** The other votes of a visit, on the page of each of them. */
@Named
@RequestScoped
public class VotePagesView {

  private final VoteView vote;
  private final PotService pots;

  @Inject
  VotePagesView(VoteView vote, PotService pots) {
    this.vote = vote;
    this.pots = pots;
  }

  /** The other votes, in their order; empty if the vote stands alone. */
  public List<ElectionDetails> getOthers() {
    return pots.visitOf(vote.getElection()).stream()
        .filter(other -> other.id() != vote.getElection().id() && !other.draft())
        .toList();
  }
}
