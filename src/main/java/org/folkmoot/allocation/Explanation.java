package org.folkmoot.allocation;

import java.util.List;

/**
 * Why an outcome is what it is, as data for sentences in any language.
 *
 * @param steps beside the steps of the outcome, one each
 * @param losers every project that was not funded, in the order of the file
 */
public record Explanation(List<StepDetail> steps, List<Shortfall> losers) {

  /** Keeps its own copies. */
  public Explanation {
    steps = List.copyOf(steps);
    losers = List.copyOf(losers);
  }
}
