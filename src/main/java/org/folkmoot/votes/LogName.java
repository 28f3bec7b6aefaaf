package org.folkmoot.votes;

/** Logs of an election. */
enum LogName {
  /** What was cast. */
  BALLOTS,
  /** Who was served, by pseudonyms. */
  ISSUANCES
}
