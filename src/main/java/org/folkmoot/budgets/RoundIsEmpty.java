package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round has no projects, and nobody has said that it shall be shown all the same. */
public final class RoundIsEmpty extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RoundIsEmpty() {
    super("budgets.rule.roundIsEmpty");
  }
}
