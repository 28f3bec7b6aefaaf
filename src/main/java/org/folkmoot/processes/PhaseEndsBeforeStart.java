package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** A phase ends before it begins. */
public final class PhaseEndsBeforeStart extends RuleViolation {

  private static final long serialVersionUID = 1L;

  PhaseEndsBeforeStart(int number) {
    super("processes.rule.phaseEndsBeforeStart", number);
  }
}
