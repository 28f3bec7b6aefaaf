package org.folkmoot.people;

import org.folkmoot.kernel.RuleViolation;

/** The person lacks the role that the action needs, or is not signed in. */
public final class NotAllowed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** Says that the action is for others. */
  public NotAllowed() {
    super("accounts.rule.notAllowed");
  }
}
