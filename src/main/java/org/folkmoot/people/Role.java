package org.folkmoot.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a member of staff may do, in the whole council or in one process. A person has any number of
 * roles. Who merely takes part needs none.
 */
public enum Role {
  /** Sets up processes and runs their rounds. */
  FACILITATOR,
  /** Checks what proposals need and cost. */
  EVALUATOR,
  /** Decides about what was reported. */
  MODERATOR,
  /** Answers for outcomes; reads everything that staff read. */
  COUNCILLOR,
  /** Sets up the council itself: people, register, mail. */
  ADMINISTRATOR,
  /** Holds a part of the key of a vote. */
  TRUSTEE,
  /** Checks what staff did; changes nothing. */
  AUDITOR;

  /** Roles whose holders read what staff read, drafts and counts included. */
  public static Set<Role> readers() {
    return EnumSet.of(FACILITATOR, COUNCILLOR, ADMINISTRATOR, AUDITOR);
  }

  /** Whether the role can be given for one process only. */
  public boolean fitsOneProcess() {
    return this != COUNCILLOR && this != ADMINISTRATOR;
  }
}
