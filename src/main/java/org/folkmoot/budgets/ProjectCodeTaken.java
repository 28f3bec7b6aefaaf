package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** Another project of the round has this code. */
public final class ProjectCodeTaken extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ProjectCodeTaken(String code) {
    super("budgets.rule.projectCodeTaken", code);
  }
}
