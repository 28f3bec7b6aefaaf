package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** A process cannot be withdrawn without saying why. */
public final class ReasonMissing extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ReasonMissing() {
    super("processes.rule.reasonMissing");
  }
}
