package org.folkmoot.residents.spreadsheets;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line the line on which it begins, from 1
 * @param cells its cells
 */
public record CsvRow(long line, List<String> cells) {

  /** Copies the cells. */
  public CsvRow {
    cells = List.copyOf(cells);
  }
}
