package org.folkmoot.accounts;

import org.folkmoot.kernel.RuleViolation;

/** The password has fewer characters than a new account needs. */
public final class PasswordTooShort extends RuleViolation {

  private static final long serialVersionUID = 1L;

  PasswordTooShort(int shortest) {
    super("accounts.rule.passwordTooShort", shortest);
  }
}
