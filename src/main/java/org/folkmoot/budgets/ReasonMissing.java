package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** This needs a reason, which everybody will read. */
public final class ReasonMissing extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ReasonMissing() {
    super("budgets.rule.reasonMissing");
  }
}
