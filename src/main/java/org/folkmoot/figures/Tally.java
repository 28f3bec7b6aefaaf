package org.folkmoot.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table that is being counted. Its numbers are exact and leave this package never. */
final class Tally {

  private final Unit unit;
  private final Breakdown breakdown;
  private final SortedMap<String, Cell> cells = new TreeMap<>();

  /**
   * Begins a table.
   *
   * @param groups groups that are shown even if nobody is in them
   */
  Tally(Unit unit, Breakdown breakdown, List<String> groups) {
    this.unit = unit;
    this.breakdown = breakdown;
    groups.forEach(group -> cells.put(group, Cell.EMPTY));
  }

  /** Counts a record in a group. */
  void count(String group, long key) {
    cells.merge(group, Cell.EMPTY.plus(key), (known, one) -> known.plus(key));
  }

  Unit unit() {
    return unit;
  }

  Breakdown breakdown() {
    return breakdown;
  }

  /** Whether nobody was counted, or of nobody the group is known. */
  boolean isVoid() {
    return cells.entrySet().stream()
        .allMatch(entry -> entry.getKey().isEmpty() || entry.getValue().count() == 0);
  }

  /** What everybody may see of it. */
  List<ProtectedCell> release() {
    return Protection.protect(cells);
  }
}
