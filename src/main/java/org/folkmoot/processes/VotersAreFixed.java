package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** Nobody changes who may vote once people vote. */
public final class VotersAreFixed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  VotersAreFixed() {
    super("processes.rule.votersAreFixed");
  }
}
