package org.folkmoot.budgets.web;

/**
 * A rule in the comparison, written out.
 *
 * @param rule its name
 * @param funded number of funded projects
 * @param spent money given
 * @param represented share of voters with a funded project
 * @param gini inequality of satisfaction
 * @param underserved number of groups that could expect more
 * @param onlyHere projects funded here and not by the first rule
 * @param onlyFirst projects funded by the first rule and not here
 */
public record RuleLine(
    String rule,
    String funded,
    String spent,
    String represented,
    String gini,
    String underserved,
    String onlyHere,
    String onlyFirst) {

  /** Whether the rule funds the same projects as the first one. */
  public boolean same() {
    return onlyHere.isEmpty() && onlyFirst.isEmpty();
  }
}
