package org.folkmoot.opendata;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a dataset, one after the other. */
@FunctionalInterface
interface RowSink {

  /**
   * Takes a row.
   *
   * @param cells by the columns of the dataset: text, localized text, number, truth, time or day;
   *     null where there is none
   */
  void row(@Nullable Object... cells);
}
