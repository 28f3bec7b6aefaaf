package org.folkmoot.proposals.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.ProposalDetails;

/** How the tag of a proposal looks: its words are the texts {@code proposals.state.…}. */
@Named
@ApplicationScoped
public class AnswerTag {

  /** End of the key of its words. */
  public String key(ProposalDetails proposal) {
    return proposal.standing();
  }

  /** Look of the tag. */
  public String kind(ProposalDetails proposal) {
    if (!proposal.published()) {
      return "";
    }
    return isGood(proposal.answer()) ? "success" : "";
  }

  /** Sign of the tag: never colour alone. */
  public String icon(ProposalDetails proposal) {
    if (!proposal.published()) {
      return "info";
    } else if (isGood(proposal.answer())) {
      return "check";
    }
    return proposal.answer() == Answer.NOT_FEASIBLE ? "cross" : "clock";
  }

  private static boolean isGood(Answer answer) {
    return answer == Answer.FEASIBLE || answer == Answer.ACCEPTED;
  }
}
