package org.folkmoot.accounts;

import org.folkmoot.kernel.RuleViolation;

/** The person lacks the role that the action needs, or is not signed in. */
public final class NotAllowed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  NotAllowed() {
    super("accounts.rule.notAllowed");
  }
}
