package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** A phase begins before the one before it has ended. */
public final class PhasesOverlap extends RuleViolation {

  private static final long serialVersionUID = 1L;

  PhasesOverlap(int earlier, int later) {
    super("processes.rule.phasesOverlap", earlier, later);
  }
}
