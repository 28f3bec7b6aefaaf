package org.folkmoot.opendata;

import org.folkmoot.kernel.SpecSource;

/** What the cells of a column are. */
@SpecSource(document = "CSVW Metadata", section = "5.11")
public enum DataKind {
  /** Words. */
  TEXT("string"),
  /** Words of people by language: an object in JSON, those of the main language in CSV. */
  TEXTS("string"),
  /** A whole number. */
  INTEGER("integer"),
  /** A number with a point. */
  DECIMAL("decimal"),
  /** Yes or no. */
  TRUTH("boolean"),
  /** An instant in UTC, ISO 8601. */
  TIME("dateTime"),
  /** A day, ISO 8601. */
  DAY("date"),
  /** Address of a page, beginning with a slash at the council's host. */
  LINK("string");

  private final String datatype;

  DataKind(String datatype) {
    this.datatype = datatype;
  }

  /** Its name among the built-in datatypes of CSVW. */
  public String datatype() {
    return datatype;
  }
}
