package org.folkmoot.accounts;

import java.time.Instant;
import java.util.Set;
import org.folkmoot.people.RoleGrant;

/**
 * Roles that somebody was offered who has no account yet.
 *
 * @param email where the e-mail went
 * @param grants the roles, and where
 * @param until when the last of the links ends
 */
public record InvitationDetails(String email, Set<RoleGrant> grants, Instant until) {

  /** Copies the roles. */
  public InvitationDetails {
    grants = Set.copyOf(grants);
  }
}
