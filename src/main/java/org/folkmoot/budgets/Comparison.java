package org.folkmoot.budgets;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.BudgetCurve;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.RuleComparison;

/**
 * What other rules and other budgets would make of the ballots of a round.
 *
 * @param rule the round's own rule
 * @param selected codes of the projects that it funds
 * @param rules the main rules side by side
 * @param measures how the round's own rule treats its voters
 * @param budgets what would be funded by the round's own rule under other budgets
 * @param step distance of two of these budgets, in major units
 */
public record Comparison(
    AllocationOptions rule,
    List<String> selected,
    RuleComparison rules,
    Measures measures,
    BudgetCurve budgets,
    BigDecimal step) {

  /** Copies the codes. */
  public Comparison {
    selected = List.copyOf(selected);
  }
}
