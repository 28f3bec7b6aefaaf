package org.folkmoot.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes of a table of counts of people what everybody may see of it. Pure. A table counts each
 * record in one group; its total may be known exactly to everybody.
 *
 * <ol>
 *   <li>0 stays 0.
 *   <li>A count below {@value #SMALL} is only called small, whatever it is, so that it says nothing
 *       of itself.
 *   <li>Any other gets the noise of {@link NoiseTable}; what falls below {@value #SMALL} by that is
 *       called small too.
 *   <li>As soon as one is small, the smallest that are not are withheld, until there is one and
 *       together they hold {@value #COVER} records: then what is missing to the total is theirs as
 *       much as that of the small one.
 *   <li>If there are not so many, the whole table is withheld.
 * </ol>
 *
 * <p>For example 0, 4, 37, 212, 410 become 0, small, withheld, 210, 417.
 */
final class Protection {

  /** Counts below it are not shown. */
  static final long SMALL = 10;

  /** How many records those that are withheld have at least. */
  static final long COVER = 30;

  private Protection() {}

  /** The table as it may be shown, in the order of the groups. */
  static List<ProtectedCell> protect(SortedMap<String, Cell> table) {
    Set<String> small = new HashSet<>();
    table.forEach(
        (group, cell) -> {
          if (cell.count() > 0 && isSmall(cell)) {
            small.add(group);
          }
        });
    if (small.isEmpty()) {
      return shown(table, small, Set.of());
    }
    Set<String> cover = cover(table, small);
    return cover.isEmpty() ? nothing(table) : shown(table, small, cover);
  }

  private static boolean isSmall(Cell cell) {
    return cell.count() < SMALL || cell.count() + NoiseTable.noise(cell) < SMALL;
  }

  /** Those to withhold; empty if there are not enough. */
  private static Set<String> cover(SortedMap<String, Cell> table, Set<String> small) {
    List<Map.Entry<String, Cell>> others = new ArrayList<>();
    table.entrySet().stream()
        .filter(entry -> entry.getValue().count() > 0 && !small.contains(entry.getKey()))
        .sorted(Comparator.comparingLong(entry -> entry.getValue().count()))
        .forEach(others::add);
    Set<String> cover = new HashSet<>();
    long held = 0;
    for (int i = 0; i < others.size() && held < COVER; i++) {
      cover.add(others.get(i).getKey());
      held += others.get(i).getValue().count();
    }
    return held < COVER ? Set.of() : cover;
  }

  private static List<ProtectedCell> nothing(SortedMap<String, Cell> table) {
    return table.keySet().stream()
        .map(group -> ProtectedCell.without(group, Shown.WITHHELD))
        .toList();
  }

  private static List<ProtectedCell> shown(
      SortedMap<String, Cell> table, Set<String> small, Set<String> withheld) {
    List<ProtectedCell> cells = new ArrayList<>();
    for (Map.Entry<String, Cell> entry : new TreeMap<>(table).entrySet()) {
      String group = entry.getKey();
      if (small.contains(group)) {
        cells.add(ProtectedCell.without(group, Shown.FEW));
      } else if (withheld.contains(group)) {
        cells.add(ProtectedCell.without(group, Shown.WITHHELD));
      } else {
        Cell cell = entry.getValue();
        long noise = cell.count() == 0 ? 0 : NoiseTable.noise(cell);
        cells.add(ProtectedCell.of(group, cell.count() + noise));
      }
    }
    return List.copyOf(cells);
  }
}
