package org.folkmoot.people;

import org.folkmoot.kernel.RuleViolation;

/** The action is dangerous: the person has to confirm first who they are (AU-16). */
public final class ConfirmationNeeded extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** Says that a confirmation comes first. */
  public ConfirmationNeeded() {
    super("accounts.rule.confirmationNeeded");
  }
}
