package org.folkmoot.outcomes;

/** What changed a decision. */
public enum ChangeKind {
  /** It was recorded. */
  RECORDED,
  /** Its terms were changed. */
  CHANGED,
  /** Its delivery came to another stage. */
  STAGE,
  /** A step of its delivery was done. */
  MILESTONE,
  /** The council answered the idea that it is about. */
  ANSWERED
}
