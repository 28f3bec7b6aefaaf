package org.folkmoot.proposals;

/** What the council says to a proposal. */
public enum Answer {
  /** Nothing yet. */
  NONE,
  /** It is being checked. */
  UNDER_REVIEW,
  /** It can be done. */
  FEASIBLE,
  /** It cannot be done. */
  NOT_FEASIBLE,
  /** It will be done. */
  ACCEPTED
}
