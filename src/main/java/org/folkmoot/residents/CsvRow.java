package org.folkmoot.residents;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line the line on which it begins, from 1
 * @param cells its cells
 */
record CsvRow(long line, List<String> cells) {

  CsvRow {
    cells = List.copyOf(cells);
  }
}
