package org.folkmoot.privacy;

/** What somebody asks for. */
public enum RequestKind {
  /** To know what is held about them. */
  ACCESS,
  /** To have something put right. */
  CORRECTION,
  /** To have something deleted. */
  DELETION,
  /** Anything else, such as a complaint. */
  OTHER
}
