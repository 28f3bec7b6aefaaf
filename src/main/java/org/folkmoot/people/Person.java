package org.folkmoot.people;

import java.util.Locale;
import java.util.Set;

/**
 * Somebody with an account, as other features see them.
 *
 * @param id account id
 * @param name name as shown
 * @param email canonical address
 * @param locale language in which the person wants letters
 * @param grants roles in the council of the account, and where
 */
public record Person(long id, String name, String email, Locale locale, Set<RoleGrant> grants) {

  /** Copies the grants. */
  public Person {
    grants = Set.copyOf(grants);
  }

  /** Whether the person has one of the roles in the whole council. */
  public boolean hasAny(Set<Role> wanted) {
    return hasAnyIn(RoleGrant.WHOLE_COUNCIL, wanted);
  }

  /** Whether the person has one of the roles in a process, or in the whole council. */
  public boolean hasAnyIn(long process, Set<Role> wanted) {
    return grants.stream()
        .anyMatch(
            grant ->
                wanted.contains(grant.role())
                    && (grant.isForWholeCouncil() || grant.process() == process));
  }

  /** Whether the person has one of the roles in the council or in any process. */
  public boolean hasAnySomewhere(Set<Role> wanted) {
    return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
  }

  /** Whether the person has any role. */
  public boolean isStaff() {
    return !grants.isEmpty();
  }

  /** The same person as if without roles. */
  public Person withoutRoles() {
    return new Person(id, name, email, locale, Set.of());
  }
}
