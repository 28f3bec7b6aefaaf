package org.folkmoot.privacy;

import org.folkmoot.kernel.RuleViolation;

/** Somebody asked too often within an hour. */
public final class TooManyRequests extends RuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyRequests() {
    super("privacy.rule.tooManyRequests");
  }
}
