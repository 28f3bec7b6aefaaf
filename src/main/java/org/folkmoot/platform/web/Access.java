package org.folkmoot.platform.web;

import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * Who may use a path: everybody, everybody who is signed in, or holders of a role. A role in one
 * process opens the page too; what the person may do there is decided by the feature.
 *
 * @param open whether nobody need be signed in
 * @param roles roles of which one is needed; none = being signed in is enough
 */
public record Access(boolean open, Set<Role> roles) {

  /** Nobody need be signed in. */
  public static final Access EVERYBODY = new Access(true, Set.of());

  /** Any account is enough. */
  public static final Access SIGNED_IN = new Access(false, Set.of());

  /** Copies the roles. */
  public Access {
    roles = Set.copyOf(roles);
  }

  /** One of these roles is needed. */
  public static Access of(Role first, Role... others) {
    return new Access(false, EnumSet.of(first, others));
  }

  /** Whether the visitor may use the path. */
  boolean admits(Visitor visitor) {
    if (open) {
      return true;
    }
    return roles.isEmpty() ? visitor.person().isPresent() : visitor.hasAnySomewhere(roles);
  }
}
