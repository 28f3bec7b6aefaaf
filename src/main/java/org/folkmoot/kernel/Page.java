package org.folkmoot.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param rows the rows of the part, in order
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, long total) {

  /** Copies the rows. */
  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * The wanted part of a list that is so short by its nature that it is read whole. Rows that are
   * equal in a column keep the order that the list has by itself; so do all of them if nobody knows
   * the column.
   *
   * @param all the whole list, in its own order
   * @param sortable how to compare by a column, by the names of the columns
   */
  public static <T> Page<T> cut(
      List<T> all, PageRequest wanted, Map<String, Comparator<T>> sortable) {
    @Nullable Comparator<T> ascending = sortable.get(wanted.sort());
    List<T> sorted = all;
    if (ascending != null) {
      sorted = all.stream().sorted(wanted.descending() ? ascending.reversed() : ascending).toList();
    }
    return new Page<>(
        sorted.stream().skip(wanted.first()).limit(wanted.size()).toList(), all.size());
  }

  /** The same part with other rows. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(rows.stream().<R>map(change).toList(), total);
  }
}
