package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The count is by another rule than that of the round: it cannot be its outcome. */
public final class CountIsComparison extends RuleViolation {

  private static final long serialVersionUID = 1L;

  CountIsComparison(int number) {
    super("budgets.rule.countIsComparison", number);
  }
}
