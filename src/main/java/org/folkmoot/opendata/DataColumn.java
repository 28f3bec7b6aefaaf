package org.folkmoot.opendata;

/**
 * A column of a dataset. What it means is the text {@code opendata.column.<name>}.
 *
 * @param name lasting name, letters only
 * @param kind what its cells are
 */
public record DataColumn(String name, DataKind kind) {

  static DataColumn text(String name) {
    return new DataColumn(name, DataKind.TEXT);
  }

  static DataColumn texts(String name) {
    return new DataColumn(name, DataKind.TEXTS);
  }

  static DataColumn integer(String name) {
    return new DataColumn(name, DataKind.INTEGER);
  }

  static DataColumn decimal(String name) {
    return new DataColumn(name, DataKind.DECIMAL);
  }

  static DataColumn truth(String name) {
    return new DataColumn(name, DataKind.TRUTH);
  }

  static DataColumn time(String name) {
    return new DataColumn(name, DataKind.TIME);
  }

  static DataColumn day(String name) {
    return new DataColumn(name, DataKind.DAY);
  }

  static DataColumn link(String name) {
    return new DataColumn(name, DataKind.LINK);
  }
}
