package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** Something is missing, and nobody said that the process shall be published nevertheless. */
public final class ProcessHasGaps extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ProcessHasGaps() {
    super("processes.rule.hasGaps");
  }
}
