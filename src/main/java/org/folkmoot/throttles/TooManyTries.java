package org.folkmoot.throttles;

import org.folkmoot.kernel.RuleViolation;

/** There were too many tries in a short time; later ones are allowed again. */
public final class TooManyTries extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** Says to wait. */
  public TooManyTries() {
    super("accounts.rule.tooManyTries");
  }
}
