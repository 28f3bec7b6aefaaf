package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.moderation.SignedText;
import org.folkmoot.moderation.SignedTexts;

/** Proposals beside which a name stands. */
@ApplicationScoped
class SignedProposals implements SignedTexts {

  private final ProposalRepository proposals;

  @Inject
  SignedProposals(ProposalRepository proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<SignedText> listLatest(long author, int most) {
    return proposals.listPublishedOf(author, most).stream()
        .map(
            proposal ->
                new SignedText(
                    proposal.processId(),
                    proposal.title().main(),
                    "/proposal?ref=" + proposal.reference(),
                    proposal.publishedAt()))
        .toList();
  }
}
