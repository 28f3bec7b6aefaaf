package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** Counting again gave another outcome than the one that is stored. */
public final class OutcomeChanged extends RuleViolation {

  private static final long serialVersionUID = 1L;

  OutcomeChanged(int number) {
    super("budgets.rule.outcomeChanged", number);
  }
}
