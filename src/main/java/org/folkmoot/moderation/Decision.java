package org.folkmoot.moderation;

/** What a moderator decides about a text. */
public enum Decision {
  /** It breaks a rule and is hidden. */
  HIDDEN,
  /** It breaks no rule and stays. */
  KEPT,
  /** It was hidden and is shown again. */
  SHOWN
}
