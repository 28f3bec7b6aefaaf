package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.proposals.DraftService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalService;
import org.jspecify.annotations.Nullable;

/** The visitor's drafts, to go on or to delete, and what they have published. */
@Named
@RequestScoped
public class OwnIdeasView {

  private final OwnProposalsView own;
  private final DraftService drafts;
  private final ProposalService proposals;
  private final Address address;
  private final Feedback feedback;

  @Inject
  OwnIdeasView(
      OwnProposalsView own,
      DraftService drafts,
      ProposalService proposals,
      Address address,
      Feedback feedback) {
    this.own = own;
    this.drafts = drafts;
    this.proposals = proposals;
    this.address = address;
    this.feedback = feedback;
  }

  /** What only the visitor sees, the latest first. */
  public List<ProposalDetails> getDrafts() {
    return own.getList().stream().filter(ProposalDetails::draft).toList();
  }

  /** What others see, too, the latest first. */
  public List<ProposalDetails> getPublished() {
    return own.getList().stream().filter(idea -> !idea.draft()).toList();
  }

  /** The draft that may be deleted, if the address asks; else null. */
  public @Nullable ProposalDetails getDoubtful() {
    return getDrafts().stream()
        .filter(draft -> draft.reference().equals(address.get("delete")))
        .findFirst()
        .orElse(null);
  }

  /** Where a draft goes on: at the question whose answer lacks, else at the last page. */
  public String goOn(ProposalDetails draft) {
    return drafts
        .findMissing(draft)
        .map(step -> ProposeSteps.address(draft.reference(), step))
        .orElse("/propose?ref=" + draft.reference());
  }

  /** Deletes the draft for good. */
  public void delete() {
    proposals.discard(address.get("delete"));
    feedback.done("/account/ideas", "proposals.discard.done");
  }
}
