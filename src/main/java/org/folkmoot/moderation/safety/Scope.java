package org.folkmoot.moderation.safety;

/** Whether the duties hold for this site. */
public enum Scope {
  /** They do. */
  IN,
  /** They do not. */
  OUT,
  /** It is being found out. */
  UNSURE
}
