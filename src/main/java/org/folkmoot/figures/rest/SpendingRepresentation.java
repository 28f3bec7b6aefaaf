package org.folkmoot.figures.rest;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.figures.SpendingLine;
import org.folkmoot.figures.SpendingService;

/**
 * Spending of a round in the API.
 *
 * @param round its name in addresses
 * @param byPlace by ward or place of the projects
 * @param byCategory by category
 */
public record SpendingRepresentation(
    String round, List<LineRepresentation> byPlace, List<LineRepresentation> byCategory) {

  /** Copies the lists. */
  public SpendingRepresentation {
    byPlace = List.copyOf(byPlace);
    byCategory = List.copyOf(byCategory);
  }

  static SpendingRepresentation of(String round, SpendingService.Spending spending) {
    return new SpendingRepresentation(
        round,
        spending.byPlace().stream().map(LineRepresentation::of).toList(),
        spending.byCategory().stream().map(LineRepresentation::of).toList());
  }

  /**
   * A group of projects.
   *
   * @param group ward, place or category
   * @param projects how many there are
   * @param funded how many got money
   * @param money what these got, in major units
   * @param currency ISO 4217 code
   * @param votes votes for all projects of the group
   */
  public record LineRepresentation(
      String group, int projects, int funded, BigDecimal money, String currency, long votes) {

    static LineRepresentation of(SpendingLine line) {
      return new LineRepresentation(
          line.group(),
          line.projects(),
          line.funded(),
          line.money().toMajor(),
          line.money().currency().getCurrencyCode(),
          line.votes());
    }
  }
}
