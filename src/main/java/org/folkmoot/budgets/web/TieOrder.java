package org.folkmoot.budgets.web;

import org.folkmoot.allocation.TieBreak;
import org.folkmoot.allocation.TieBreak.Criterion;

/** The orders among equal projects that the page offers. */
public enum TieOrder {
  /** Lower cost, then more votes, then the smaller code. */
  COST_FIRST(TieBreak.DEFAULT),
  /** More supporters, then lower cost, then the smaller code. */
  SUPPORTERS_FIRST(TieBreak.of(Criterion.SUPPORTERS, Criterion.COST, Criterion.LEX)),
  /** The order of the list. */
  LIST_ORDER(TieBreak.of(Criterion.FILE)),
  /** The smaller code. */
  CODE(TieBreak.of(Criterion.LEX));

  private final TieBreak tieBreak;

  TieOrder(TieBreak tieBreak) {
    this.tieBreak = tieBreak;
  }

  TieBreak tieBreak() {
    return tieBreak;
  }
}
