package org.folkmoot.budgets;

import java.time.Instant;
import org.folkmoot.kernel.Amount;

/**
 * A decided round in one line.
 *
 * @param round the round
 * @param funded number of funded projects
 * @param spent money given to them
 * @param publishedAt when the outcome was published
 */
public record RoundSummary(RoundDetails round, int funded, Amount spent, Instant publishedAt) {

  /** Share of the budget that was given out, in percent with one decimal, for the bar. */
  public double spentPercent() {
    return Math.round(1000.0 * spent.minorUnits() / round.budget().minorUnits()) / 10.0;
  }
}
