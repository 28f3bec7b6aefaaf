package org.folkmoot.proposals.rest;

import java.util.List;

/**
 * Proposals that are like a text.
 *
 * @param proposals at most three, the most alike first
 */
public record SimilarList(List<SimilarRepresentation> proposals) {

  /** Copies the list. */
  public SimilarList {
    proposals = List.copyOf(proposals);
  }
}
