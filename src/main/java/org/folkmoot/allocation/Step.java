package org.folkmoot.allocation;

import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Fraction;

/**
 * One project funded, and why this one.
 *
 * @param project id
 * @param stage by which part of the rule
 * @param rho Method of Equal Shares: the price that decided, money for each unit of utility (cost
 *     utility: share of the cost that a point pays; cardinality: money that a point pays). The
 *     smallest wins.
 * @param pricePerPoint Method of Equal Shares: money that a supporter pays for each point, in major
 *     units; supporters with less pay all they have
 * @param effectiveVotes Method of Equal Shares: cost divided by the price for a point
 * @param maxLoad Phragmén: the load that each supporter carries afterwards, in major units
 * @param tied all projects that were exactly equal here, the funded one included
 * @param decidedBy the criterion that chose among them, if there was more than one
 */
public record Step(
    String project,
    Stage stage,
    Optional<Fraction> rho,
    Optional<Fraction> pricePerPoint,
    Optional<Fraction> effectiveVotes,
    Optional<Fraction> maxLoad,
    List<String> tied,
    Optional<TieBreak.Criterion> decidedBy) {

  /** Keeps its own copy. */
  public Step {
    tied = List.copyOf(tied);
  }

  /** Part of a rule. */
  public enum Stage {
    /** The rule itself. */
    RULE,
    /** The utilitarian completion. */
    COMPLETION
  }
}
