package org.folkmoot.outcomes.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of decisions.
 *
 * @param decisions in the order of the list
 * @param next address of the next part; null at the end
 */
public record DecisionPage(List<DecisionRepresentation> decisions, @Nullable String next) {

  /** Copies the list. */
  public DecisionPage {
    decisions = List.copyOf(decisions);
  }
}
