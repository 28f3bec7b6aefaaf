package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** Ballots are loaded, so sums and projects stay as they are. */
public final class RoundIsFixed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RoundIsFixed() {
    super("budgets.rule.roundIsFixed");
  }
}
