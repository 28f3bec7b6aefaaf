package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The process of the round is not published yet. */
public final class ProcessIsDraft extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ProcessIsDraft() {
    super("budgets.rule.processIsDraft");
  }
}
