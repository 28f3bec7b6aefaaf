package org.folkmoot.accounts.oidc;

import org.folkmoot.kernel.RuleViolation;

/** Without this service the person could not sign in any more (AU-12). */
public final class LastWayIn extends RuleViolation {

  private static final long serialVersionUID = 1L;

  LastWayIn() {
    super("accounts.oidc.rule.lastWayIn");
  }
}
