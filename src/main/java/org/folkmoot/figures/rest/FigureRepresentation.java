package org.folkmoot.figures.rest;

import java.util.List;

/**
 * Figures about people in the API.
 *
 * @param kind {@code round}, {@code vote} or {@code process}
 * @param id its name in addresses
 * @param tables tables, each by one thing
 */
public record FigureRepresentation(String kind, String id, List<TableRepresentation> tables) {

  /** Copies the list. */
  public FigureRepresentation {
    tables = List.copyOf(tables);
  }
}
