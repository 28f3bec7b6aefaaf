package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** The round has no project with this code. */
public final class UnknownProject extends RuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownProject(String code) {
    super("budgets.rule.unknownProject", code);
  }
}
