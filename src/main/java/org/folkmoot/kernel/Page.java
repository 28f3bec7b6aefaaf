package org.folkmoot.kernel;

import java.util.List;
import java.util.function.Function;

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

  /** The same part with other rows. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(rows.stream().<R>map(change).toList(), total);
  }
}
