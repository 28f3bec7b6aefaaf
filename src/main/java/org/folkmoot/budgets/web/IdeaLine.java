package org.folkmoot.budgets.web;

import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.proposals.ProposalDetails;

/** An idea that is about to become a project, with its cost as typed. */
public class IdeaLine {

  private final ProposalDetails proposal;
  private String cost;

  /** Begins with the council's reckoning of the cost, else the author's guess, else nothing. */
  IdeaLine(ProposalDetails proposal) {
    this.proposal = proposal;
    Optional<Amount> known = proposal.answerCost().or(proposal::cost);
    this.cost = known.map(Amount::typed).orElse("");
  }

  /** The idea. */
  public ProposalDetails getProposal() {
    return proposal;
  }

  /** Id of its input. */
  public String getId() {
    return "cost" + proposal.reference();
  }

  /** Cost as typed. */
  public String getCost() {
    return cost;
  }

  /** For the form. */
  public void setCost(String cost) {
    this.cost = cost;
  }
}
