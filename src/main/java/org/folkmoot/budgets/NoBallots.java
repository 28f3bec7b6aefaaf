package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round has no ballots to count. */
public final class NoBallots extends RuleViolation {

  private static final long serialVersionUID = 1L;

  NoBallots() {
    super("budgets.rule.noBallots");
  }
}
