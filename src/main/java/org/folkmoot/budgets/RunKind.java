package org.folkmoot.budgets;

/** Which counts of a round a list shows. */
public enum RunKind {
  /** Counts that are, were or may become the outcome. */
  COUNT,
  /** Counts by other rules. */
  COMPARISON
}
