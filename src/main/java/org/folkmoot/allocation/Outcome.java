package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Fraction;

/**
 * What a rule decided on an election. Plain data, in major units of the currency, exact.
 *
 * @param options what it was decided by
 * @param budget the budget
 * @param spent cost of the funded projects
 * @param exhaustive whether no project that was left out fits into what is left, projects without
 *     votes counted
 * @param steps the funded projects in the order of funding
 * @param endowment equal shares: the share of each voter in the run that stands
 * @param increments equal shares with Add1: how many units were added to the starting share
 * @param optimum maximum welfare: the largest total utility
 * @param preference the comparison with greedy, if it was asked for
 */
public record Outcome(
    AllocationOptions options,
    BigDecimal budget,
    BigDecimal spent,
    boolean exhaustive,
    List<Step> steps,
    Optional<Fraction> endowment,
    long increments,
    Optional<BigDecimal> optimum,
    Optional<Preference> preference) {

  /** Keeps its own copy. */
  public Outcome {
    steps = List.copyOf(steps);
  }

  /**
   * How voters compare the rule's outcome with greedy.
   *
   * @param forRule voters with a higher utility from the rule
   * @param forGreedy voters with a higher utility from greedy
   * @param greedyTaken whether the outcome at hand is greedy's
   */
  public record Preference(long forRule, long forGreedy, boolean greedyTaken) {}

  /** Ids of the funded projects in the order of funding. */
  public List<String> selected() {
    return steps.stream().map(Step::project).toList();
  }

  /** Money that is left. */
  public BigDecimal left() {
    return budget.subtract(spent);
  }

  /** Ids that the utilitarian completion added. */
  public List<String> completedBy() {
    return steps.stream()
        .filter(step -> step.stage() == Step.Stage.COMPLETION)
        .map(Step::project)
        .toList();
  }
}
