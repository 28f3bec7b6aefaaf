package org.folkmoot.outcomes.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of promises.
 *
 * @param promises what is due first before
 * @param next address of the next part; null at the end
 */
public record PromisePage(List<DecisionRepresentation> promises, @Nullable String next) {

  /** Copies the list. */
  public PromisePage {
    promises = List.copyOf(promises);
  }
}
