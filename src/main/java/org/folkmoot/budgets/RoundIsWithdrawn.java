package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round was withdrawn. */
public final class RoundIsWithdrawn extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RoundIsWithdrawn() {
    super("budgets.rule.roundIsWithdrawn");
  }
}
