package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** Residents have seen the round: it can be withdrawn, not deleted. */
public final class RoundIsPublished extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RoundIsPublished() {
    super("budgets.rule.roundIsPublished");
  }
}
