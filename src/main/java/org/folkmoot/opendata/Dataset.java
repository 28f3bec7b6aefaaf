package org.folkmoot.opendata;

import java.util.List;

/**
 * A table of what everybody may read. Its texts are {@code opendata.dataset.<name>} and {@code
 * opendata.dataset.<name>.about}. Implemented by a bean for each dataset; beans of this type are
 * found.
 */
interface Dataset {

  /** Lasting name, small letters and hyphens; ends addresses. */
  String name();

  /** Place among the datasets of the page. */
  int position();

  /** Its columns, in order. */
  List<DataColumn> columns();

  /**
   * Gives all rows to a sink, part by part, each in a transaction of its own, so that a long table
   * takes no more memory than a short one. Called with no visitor: what is not for everybody cannot
   * be read.
   */
  void read(RowSink rows);
}
