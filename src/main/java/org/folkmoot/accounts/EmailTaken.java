package org.folkmoot.accounts;

import org.folkmoot.kernel.RuleViolation;

/** The address already has an account in this council. */
public final class EmailTaken extends RuleViolation {

  private static final long serialVersionUID = 1L;

  EmailTaken() {
    super("accounts.rule.emailTaken");
  }
}
