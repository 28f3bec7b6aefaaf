package org.folkmoot.accounts.oidc;

import org.folkmoot.kernel.RuleViolation;

/**
 * What came back from a service proves nobody's identity. The person is told only that it did not
 * work; the reason, a fixed word without anything of the answer, is for the log.
 */
final class SignInRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final String reason;

  SignInRefused(String reason) {
    super("accounts.oidc.refused.any");
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
