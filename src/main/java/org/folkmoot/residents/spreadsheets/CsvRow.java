package org.folkmoot.residents.spreadsheets;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a file.
 *
 * @param line the line on which it begins, from 1
 * @param cells its cells
 */
public record CsvRow(long line, List<String> cells) {

  /** Blanks of every kind, and signs that cannot be seen. */
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  /** Copies the cells. */
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** The cell at a place without blanks around it; empty if the row is shorter. */
  public String cell(int place) {
    return place < cells.size() ? cells.get(place).strip() : "";
  }

  /** Whether a cell has nothing that can be seen. */
  public static boolean isBlank(String cell) {
    return NOTHING.matcher(cell).matches();
  }

  /** Whether no cell has anything. */
  boolean isEmpty() {
    return cells.stream().allMatch(CsvRow::isBlank);
  }
}
