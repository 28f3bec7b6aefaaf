package org.folkmoot.budgets.web;

import java.util.List;

/**
 * A ward or category with its share of the votes, and of the money under several rules, written
 * out.
 *
 * @param name its name, empty for projects that name none
 * @param votes share of the votes
 * @param shares share of the money, by the rule of the round first
 */
public record PartLine(String name, String votes, List<String> shares) {

  /** Copies the list. */
  public PartLine {
    shares = List.copyOf(shares);
  }
}
