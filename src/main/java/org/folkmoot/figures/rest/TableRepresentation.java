package org.folkmoot.figures.rest;

import java.util.List;
import org.folkmoot.figures.FigureTable;
import org.folkmoot.figures.ProtectedCell;
import org.jspecify.annotations.Nullable;

/**
 * A table of people in the API.
 *
 * @param about what it is about; of a process, its name, a slash and the kind of phase
 * @param unit {@code took-part}, {@code voted}, {@code began} or {@code asked}
 * @param breakdown {@code ward}, {@code age}, {@code channel} or {@code day}
 * @param releasedAt when it was made, UTC; it never changes
 * @param cells its cells
 */
public record TableRepresentation(
    String about,
    String unit,
    String breakdown,
    String releasedAt,
    List<CellRepresentation> cells) {

  /** Copies the list. */
  public TableRepresentation {
    cells = List.copyOf(cells);
  }

  static List<TableRepresentation> of(List<FigureTable> tables) {
    return tables.stream()
        .map(
            table ->
                new TableRepresentation(
                    table.key(),
                    table.unit().code(),
                    table.breakdown().code(),
                    table.releasedAt().toString(),
                    table.cells().stream().map(CellRepresentation::of).toList()))
        .toList();
  }

  /**
   * A cell.
   *
   * @param group which people; empty for those of whom it is not known
   * @param shown {@code shown}, {@code few}: fewer than ten, or about as many, and not 0; or {@code
   *     withheld}, so that no smaller number can be worked out
   * @param value how many, with noise unless it is 0; null unless it is shown
   */
  public record CellRepresentation(String group, String shown, @Nullable Long value) {

    static CellRepresentation of(ProtectedCell cell) {
      return new CellRepresentation(
          cell.group(),
          cell.shown().code(),
          cell.value().isPresent() ? cell.value().getAsLong() : null);
    }
  }
}
