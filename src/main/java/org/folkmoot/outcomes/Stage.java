package org.folkmoot.outcomes;

/** How far a promise is. */
public enum Stage {
  /** Nothing was done yet. */
  NOT_BEGUN,
  /** It is being done. */
  UNDER_WAY,
  /** It is done. */
  DELIVERED,
  /** It will not be done, although it was promised. */
  STOPPED;

  /** Whether it is over, for better or worse. */
  public boolean over() {
    return this == DELIVERED || this == STOPPED;
  }
}
