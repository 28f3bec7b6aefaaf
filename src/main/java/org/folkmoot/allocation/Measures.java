package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.kernel.Fraction;

/**
 * How an outcome treats the voters, exact. A voter's satisfaction is what the options call utility:
 * score times cost, or score, summed over the funded projects.
 *
 * @param voters all ballots, empty ones counted
 * @param represented voters with at least one funded project
 * @param exclusionRatio share of the voters with none, from 0 to 1; 0 if there are no voters
 * @param averageUtility mean satisfaction, scores as given and costs in major units
 * @param gini inequality of satisfaction, from 0 (all alike) towards 1; 0 if nobody has any
 * @param byPlace spending and votes by ward, in the order in which wards appear in the file
 * @param byCategory the same by category; a project with several counts in each
 * @param underserved EJR+ up to one project, for cost utility on approvals: projects whose
 *     supporters prove the outcome unproportional, see {@link Underserved}; empty if it holds
 */
public record Measures(
    long voters,
    long represented,
    Fraction exclusionRatio,
    Fraction averageUtility,
    Fraction gini,
    List<Part> byPlace,
    List<Part> byCategory,
    List<Underserved> underserved) {

  /** Keeps its own copies. */
  public Measures {
    byPlace = List.copyOf(byPlace);
    byCategory = List.copyOf(byCategory);
    underserved = List.copyOf(underserved);
  }

  /**
   * A ward or category.
   *
   * @param name as in the file
   * @param funded number of funded projects
   * @param spent their cost
   * @param spentShare part of all that was spent, from 0 to 1
   * @param score total score of its projects, funded or not
   * @param scoreShare part of the total score of all projects
   */
  public record Part(
      String name,
      int funded,
      BigDecimal spent,
      Fraction spentShare,
      BigDecimal score,
      Fraction scoreShare) {}

  /**
   * A group that could have expected more: so many supporters of one unfunded project, each of whom
   * has funded projects for no more than {@code atMost}, although their part of the budget ({@code
   * entitled}) would pay for that much and the project.
   *
   * @param project the unfunded project that all of them support
   * @param voters size of the group
   * @param atMost highest cost of funded projects that any of them supports
   * @param entitled the group's proportional part of the budget
   */
  public record Underserved(String project, long voters, BigDecimal atMost, Fraction entitled) {}
}
