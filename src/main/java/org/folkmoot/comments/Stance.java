package org.folkmoot.comments;

/** What somebody who begins a thread thinks of its subject. */
public enum Stance {
  /** It is good. */
  FOR,
  /** It is not. */
  AGAINST,
  /** Neither, or a question. */
  NEUTRAL
}
