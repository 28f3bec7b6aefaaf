package org.folkmoot.figures;

import java.time.Instant;
import java.util.List;

/**
 * A table of people as it was made public.
 *
 * @param kind what it is about
 * @param key which of them
 * @param unit what is counted
 * @param breakdown by what
 * @param releasedAt when it was made; it never changes
 * @param cells its cells, in order
 */
public record FigureTable(
    SubjectKind kind,
    String key,
    Unit unit,
    Breakdown breakdown,
    Instant releasedAt,
    List<ProtectedCell> cells) {

  /** Copies the list. */
  public FigureTable {
    cells = List.copyOf(cells);
  }

  /** The cell of a group; one of 0 if there is none. */
  public ProtectedCell cell(String group) {
    return cells.stream()
        .filter(cell -> cell.group().equals(group))
        .findFirst()
        .orElse(ProtectedCell.of(group, 0));
  }

  /** Whether nothing of it is shown. */
  public boolean withheld() {
    return cells.stream().allMatch(cell -> cell.shown() == Shown.WITHHELD);
  }
}
