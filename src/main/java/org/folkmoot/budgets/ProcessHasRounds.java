package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** A process cannot go while it has rounds that must not go with it. */
public final class ProcessHasRounds extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ProcessHasRounds(String messageKey) {
    super(messageKey);
  }
}
