package org.folkmoot.proposals.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of proposals.
 *
 * @param proposals in the order that was asked for
 * @param next address of what follows; null at the end
 */
public record ProposalPage(List<ListedProposal> proposals, @Nullable String next) {

  /** Copies the list. */
  public ProposalPage {
    proposals = List.copyOf(proposals);
  }
}
