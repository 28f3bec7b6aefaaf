package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The count is the outcome already. */
public final class OutcomeUnchanged extends RuleViolation {

  private static final long serialVersionUID = 1L;

  OutcomeUnchanged(int number) {
    super("budgets.rule.outcomeUnchanged", number);
  }
}
