package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round is being counted by the same rule. */
public final class CountIsUnderWay extends RuleViolation {

  private static final long serialVersionUID = 1L;

  CountIsUnderWay() {
    super("budgets.rule.countUnderWay");
  }
}
