package org.folkmoot.jobs;

import org.folkmoot.kernel.RuleViolation;

/** There is no such job in this council. */
public final class UnknownJob extends RuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownJob() {
    super("jobs.unknown");
  }
}
