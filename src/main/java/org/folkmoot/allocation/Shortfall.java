package org.folkmoot.allocation;

import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Fraction;

/**
 * Why a project was not funded: enough numbers for one sentence, in major units, exact.
 *
 * @param project id
 * @param reason what stood against it
 * @param afterStep how many projects had been funded when that was certain, from 0
 * @param supporters voters with a positive score for it
 * @param available what there was for it: money left, money that its supporters had, or its score,
 *     by reason
 * @param needed what it needed: its cost, or the threshold
 * @param others ids that the reason speaks of: the project that excluded it, at which the rule
 *     stopped, or none
 */
public record Shortfall(
    String project,
    Reason reason,
    int afterStep,
    long supporters,
    Fraction available,
    Fraction needed,
    List<String> others) {

  /** Keeps its own copy. */
  public Shortfall {
    others = List.copyOf(others);
  }

  /** What stood against a project. */
  public enum Reason {
    /** Withdrawn after the vote. */
    WITHDRAWN,
    /** Its score (available) is below the threshold (needed). */
    BELOW_THRESHOLD,
    /** Another project of its exclusive group was taken (others). */
    EXCLUDED,
    /** Nobody voted for it. */
    NO_SUPPORT,
    /** It costs nothing, and the rule is only about projects that people pay for. */
    COSTS_NOTHING,
    /** It costs more (needed) than the whole budget (available). */
    DEARER_THAN_BUDGET,
    /** When its turn came, less money (available) was left than it costs (needed). */
    BUDGET_SPENT,
    /** The rule stopped before its turn, at a project that did not fit (others). */
    RULE_STOPPED,
    /** Its supporters had less money left (available) than it costs (needed). */
    SUPPORTERS_CANNOT_PAY,
    /** Sets of other projects are worth more; nothing of this project alone decided. */
    OTHERS_WORTH_MORE
  }

  /** What was missing; empty where the reason is not a number. */
  public Optional<Fraction> missing() {
    return switch (reason) {
      case BELOW_THRESHOLD, DEARER_THAN_BUDGET, BUDGET_SPENT, SUPPORTERS_CANNOT_PAY ->
          Optional.of(needed.minus(available));
      case WITHDRAWN, EXCLUDED, NO_SUPPORT, COSTS_NOTHING, RULE_STOPPED, OTHERS_WORTH_MORE ->
          Optional.empty();
    };
  }
}
