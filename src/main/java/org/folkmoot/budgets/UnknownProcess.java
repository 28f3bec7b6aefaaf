package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** No process has this name, or the visitor may not see it. */
public final class UnknownProcess extends RuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownProcess(String slug) {
    super("budgets.rule.unknownProcess", slug);
  }
}
