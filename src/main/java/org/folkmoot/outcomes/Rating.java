package org.folkmoot.outcomes;

/** Whether what was delivered is what was promised. */
public enum Rating {
  /** Yes, and it is good. */
  GOOD,
  /** Yes, with small faults. */
  FAULTS,
  /** Only in part. */
  PARTLY,
  /** No. */
  NO
}
