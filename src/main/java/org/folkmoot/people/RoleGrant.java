package org.folkmoot.people;

/**
 * A role that a person holds, and where.
 *
 * @param role the role
 * @param process id of the process, or {@link #WHOLE_COUNCIL}
 */
public record RoleGrant(Role role, long process) {

  /** In place of a process: the role holds everywhere in the council. */
  public static final long WHOLE_COUNCIL = 0;

  /** The role in the whole council. */
  public static RoleGrant of(Role role) {
    return new RoleGrant(role, WHOLE_COUNCIL);
  }

  /** Whether the role holds in the whole council. */
  public boolean isForWholeCouncil() {
    return process == WHOLE_COUNCIL;
  }
}
