package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round itself is not published yet. */
public final class RoundIsDraft extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RoundIsDraft() {
    super("budgets.rule.roundIsDraft");
  }
}
