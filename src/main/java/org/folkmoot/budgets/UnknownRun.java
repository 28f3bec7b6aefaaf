package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round has no count with this number. */
public final class UnknownRun extends RuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownRun(int number) {
    super("budgets.rule.unknownRun", number);
  }
}
