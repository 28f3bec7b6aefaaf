package org.folkmoot.accounts;

/** What a person may do in a council. A person has any number of roles. */
public enum Role {
  /** Takes part. */
  RESIDENT,
  /** Sets up processes and runs their rounds. */
  FACILITATOR,
  /** Answers for outcomes; reads everything that staff read. */
  COUNCILLOR,
  /** Sets up the council itself. */
  ADMINISTRATOR,
  /** Checks what staff did; reads what staff read and changes nothing. */
  AUDITOR
}
