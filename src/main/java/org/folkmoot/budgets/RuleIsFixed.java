package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** People have begun to vote, so the rule stays as it is. */
public final class RuleIsFixed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RuleIsFixed() {
    super("budgets.rule.ruleIsFixed");
  }
}
