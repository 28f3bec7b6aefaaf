package org.folkmoot.accounts;

import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/**
 * Somebody with a role in one process.
 *
 * @param person who it is
 * @param role the role in this process
 */
public record TeamMember(Person person, Role role) {}
