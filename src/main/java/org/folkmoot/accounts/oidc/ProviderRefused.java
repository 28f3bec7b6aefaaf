package org.folkmoot.accounts.oidc;

import org.folkmoot.kernel.RuleViolation;

/** A service cannot be used as it was described, or does not describe itself as it must. */
public final class ProviderRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** At most so many services for each council. */
  static final int MOST = 3;

  private ProviderRefused(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  static ProviderRefused tooMany() {
    return new ProviderRefused("accounts.oidc.rule.tooMany", MOST);
  }

  static ProviderRefused known() {
    return new ProviderRefused("accounts.oidc.rule.known");
  }

  static ProviderRefused address() {
    return new ProviderRefused("accounts.oidc.rule.address");
  }

  static ProviderRefused unreachable() {
    return new ProviderRefused("accounts.oidc.rule.unreachable");
  }

  static ProviderRefused description() {
    return new ProviderRefused("accounts.oidc.rule.description");
  }

  static ProviderRefused otherIssuer() {
    return new ProviderRefused("accounts.oidc.rule.otherIssuer");
  }

  static ProviderRefused level() {
    return new ProviderRefused("accounts.oidc.rule.level");
  }
}
