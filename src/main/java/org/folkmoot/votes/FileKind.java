package org.folkmoot.votes;

/** What is published of a counted election. */
public enum FileKind {
  /** The archive of the protocol. */
  ARCHIVE,
  /** Credentials with signatures, and both logs. */
  SIDECAR,
  /** The result as JSON. */
  RESULT,
  /** Ballots of a budget as a Pabulib file. */
  BALLOTS
}
