package org.folkmoot.merkle;

import org.folkmoot.kernel.RuleViolation;

/** An entry was to be added to a log that is closed for good. */
public final class LogClosed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** For the log of this origin. */
  public LogClosed(String origin) {
    super("merkle.log.closed", origin);
  }
}
