package org.folkmoot.accounts;

import java.util.Set;

/**
 * Somebody with an account, as other features see them.
 *
 * @param id account id
 * @param name name as shown
 * @param email canonical address
 * @param roles roles in the council of the account
 */
public record Person(long id, String name, String email, Set<Role> roles) {

  /** Copies the roles. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /** Whether the person has one of the roles. */
  public boolean hasAny(Set<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }
}
