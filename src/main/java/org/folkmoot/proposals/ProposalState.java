package org.folkmoot.proposals;

/** Who sees a proposal. */
public enum ProposalState {
  /** Its author alone. */
  DRAFT,
  /** Everybody. */
  PUBLISHED,
  /** Everybody, with the author's reason; it takes part in nothing any more. */
  WITHDRAWN,
  /** Its author and moderators; others read that it was hidden, and why. */
  HIDDEN
}
