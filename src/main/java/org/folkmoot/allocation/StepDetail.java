package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Fraction;

/**
 * What stood behind one step of an outcome, in major units, exact.
 *
 * @param project id of the funded project
 * @param candidates projects that could still have been funded, the funded one included
 * @param supporters voters with a positive score for it
 * @param payment who paid; equal shares only, and there only for projects that supporters paid
 * @param left money left in the budget afterwards
 * @param becameUnaffordable projects that could have been funded before this step and cannot any
 *     more: their supporters have too little left (equal shares), or the budget has
 */
public record StepDetail(
    String project,
    int candidates,
    long supporters,
    Optional<Payment> payment,
    BigDecimal left,
    List<String> becameUnaffordable) {

  /** Keeps its own copy. */
  public StepDetail {
    becameUnaffordable = List.copyOf(becameUnaffordable);
  }

  /**
   * How supporters shared the cost.
   *
   * @param held what they held together before
   * @param payingInFull supporters who paid the full price for their points
   * @param paidInFull what these paid together
   * @param payingAllTheyHad supporters who had less and paid all of it, nothing included
   * @param paidAllTheyHad what these paid together
   */
  public record Payment(
      Fraction held,
      long payingInFull,
      Fraction paidInFull,
      long payingAllTheyHad,
      Fraction paidAllTheyHad) {}
}
