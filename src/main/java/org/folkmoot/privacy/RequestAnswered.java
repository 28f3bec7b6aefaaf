package org.folkmoot.privacy;

import org.folkmoot.kernel.RuleViolation;

/** Somebody else answered it already. */
public final class RequestAnswered extends RuleViolation {

  private static final long serialVersionUID = 1L;

  RequestAnswered() {
    super("privacy.rule.answered");
  }
}
