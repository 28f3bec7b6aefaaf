package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** No round has this name. */
public final class UnknownRound extends RuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownRound(String slug) {
    super("budgets.rule.unknownRound", slug);
  }
}
