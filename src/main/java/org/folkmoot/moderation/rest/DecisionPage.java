package org.folkmoot.moderation.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the public log of moderation.
 *
 * @param decisions the latest first
 * @param next address of the next part; missing at the end
 */
public record DecisionPage(List<DecisionRepresentation> decisions, @Nullable String next) {

  /** Copies the list. */
  public DecisionPage {
    decisions = List.copyOf(decisions);
  }
}
