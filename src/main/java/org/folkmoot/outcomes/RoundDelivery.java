package org.folkmoot.outcomes;

import java.util.List;
import org.folkmoot.kernel.Amount;

/**
 * How the projects of a round are delivered.
 *
 * @param funded how many projects the outcome funded
 * @param decisions what was decided about its projects, in the order in which the rule chose them
 * @param wards share of each ward, the largest first
 * @param planned money that is planned for what was decided
 * @param spent money that is spent on it
 */
public record RoundDelivery(
    int funded,
    List<DecisionDetails> decisions,
    List<WardShare> wards,
    Amount planned,
    Amount spent) {

  /** Copies the lists. */
  public RoundDelivery {
    decisions = List.copyOf(decisions);
    wards = List.copyOf(wards);
  }
}
