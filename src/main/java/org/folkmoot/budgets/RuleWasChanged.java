package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The rule of the round is not the one whose digest was kept with the first ballot. */
public final class RuleWasChanged extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RuleWasChanged() {
    super("budgets.rule.ruleWasChanged");
  }
}
