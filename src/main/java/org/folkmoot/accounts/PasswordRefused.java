package org.folkmoot.accounts;

import org.folkmoot.kernel.RuleViolation;

/** The password is too short, too long, or one that guessers try first. */
public final class PasswordRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private PasswordRefused(String key, Object... values) {
    super(key, values);
  }

  static PasswordRefused tooShort(int shortest) {
    return new PasswordRefused("accounts.rule.passwordTooShort", shortest);
  }

  static PasswordRefused tooLong(int longest) {
    return new PasswordRefused("accounts.rule.passwordTooLong", longest);
  }

  static PasswordRefused tooEasy() {
    return new PasswordRefused("accounts.rule.passwordTooEasy");
  }
}
