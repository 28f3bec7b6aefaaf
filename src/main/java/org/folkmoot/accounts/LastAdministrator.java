package org.folkmoot.accounts;

import org.folkmoot.kernel.RuleViolation;

/** The council must keep one administrator. */
public final class LastAdministrator extends RuleViolation {

  private static final long serialVersionUID = 1L;

  LastAdministrator() {
    super("accounts.rule.lastAdministrator");
  }
}
