package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** What residents saw is not changed or withdrawn without saying why. */
public final class ReasonMissing extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ReasonMissing() {
    this("processes.rule.reasonMissing");
  }

  private ReasonMissing(String messageKey) {
    super(messageKey);
  }

  /** Residents read why something changed that they had seen. */
  static ReasonMissing ofChange() {
    return new ReasonMissing("processes.rule.changeReasonMissing");
  }
}
