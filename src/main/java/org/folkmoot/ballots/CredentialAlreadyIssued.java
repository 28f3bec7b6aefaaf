package org.folkmoot.ballots;

import org.folkmoot.kernel.RuleViolation;

/** A person who has a credential of this election asked for another one. */
public final class CredentialAlreadyIssued extends RuleViolation {

  private static final long serialVersionUID = 1L;

  CredentialAlreadyIssued() {
    super("ballots.credential.alreadyIssued");
  }
}
