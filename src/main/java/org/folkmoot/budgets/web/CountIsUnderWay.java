package org.folkmoot.budgets.web;

import org.folkmoot.kernel.RuleViolation;

/** The round is being counted at this moment. */
final class CountIsUnderWay extends RuleViolation {

  private static final long serialVersionUID = 1L;

  CountIsUnderWay() {
    super("budgets.rule.countUnderWay");
  }
}
