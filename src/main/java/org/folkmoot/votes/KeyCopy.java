package org.folkmoot.votes;

/** Where the council's own key to the ballots lies, locked. */
public enum KeyCopy {
  /** A row of the database. */
  DATABASE,
  /** A file below the data directory. */
  FILE
}
