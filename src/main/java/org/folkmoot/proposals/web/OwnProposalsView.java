package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.jspecify.annotations.Nullable;

/** What the visitor proposed, drafts included. */
@Named
@RequestScoped
public class OwnProposalsView {

  private final ProposalReader proposals;
  private @Nullable List<ProposalDetails> list;

  @Inject
  OwnProposalsView(ProposalReader proposals) {
    this.proposals = proposals;
  }

  /** The latest first. */
  public List<ProposalDetails> getList() {
    List<ProposalDetails> known = list;
    if (known == null) {
      known = proposals.listOwn();
      list = known;
    }
    return known;
  }
}
