package org.folkmoot.budgets.web;

import java.util.Arrays;
import org.folkmoot.allocation.TieBreak;
import org.folkmoot.allocation.TieBreak.Criterion;

/** The orders among equal projects that the page offers. */
public enum TieOrder {
  /** Lower cost, then more votes, then the smaller code. */
  COST_FIRST,
  /** More supporters, then lower cost, then the smaller code. */
  SUPPORTERS_FIRST,
  /** The order of the list. */
  LIST_ORDER,
  /** The smaller code. */
  CODE;

  TieBreak tieBreak() {
    return switch (this) {
      case COST_FIRST -> TieBreak.DEFAULT;
      case SUPPORTERS_FIRST -> TieBreak.of(Criterion.SUPPORTERS, Criterion.COST, Criterion.LEX);
      case LIST_ORDER -> TieBreak.of(Criterion.FILE);
      case CODE -> TieBreak.of(Criterion.LEX);
    };
  }

  /** The order that is this one; the first if the page does not offer it. */
  static TieOrder of(TieBreak tieBreak) {
    return Arrays.stream(values())
        .filter(order -> order.tieBreak().equals(tieBreak))
        .findFirst()
        .orElse(COST_FIRST);
  }
}
