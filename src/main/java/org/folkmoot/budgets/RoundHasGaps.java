package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** Something is missing, and nobody said that the round shall be published nevertheless. */
public final class RoundHasGaps extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RoundHasGaps() {
    super("budgets.rule.hasGaps");
  }
}
