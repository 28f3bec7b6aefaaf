package org.folkmoot.moderation.safety;

/** How likely a kind of harm is here, and how bad it would be. */
public enum Level {
  /** Nobody has looked yet. */
  OPEN,
  /** As good as none. */
  NEGLIGIBLE,
  /** Low. */
  LOW,
  /** Medium. */
  MEDIUM,
  /** High. */
  HIGH
}
