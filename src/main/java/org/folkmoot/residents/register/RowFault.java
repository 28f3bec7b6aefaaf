package org.folkmoot.residents.register;

/** Why a row of a register is rejected. */
enum RowFault {
  /** More cells than the first line. */
  CELLS,
  /** A control character, for example NUL. */
  CONTROL_CHARACTER,
  /** A cell that is needed, with more than 300 characters. */
  CELL_TOO_LONG,
  /** No reference. */
  NO_REFERENCE,
  /** A number of which a spreadsheet has left only the first digits, such as 1.23E+11. */
  REFERENCE_ROUNDED,
  /** No name, or one without letters. */
  NO_NAME,
  /** No date, or not one of the two forms, or no such day. */
  BIRTH_UNREADABLE,
  /** A day in the future, or more than 130 years ago. */
  BIRTH_UNLIKELY,
  /** No postcode, or not 3 to 10 letters and digits. */
  POSTCODE,
  /** No ward, or a name that does not begin with a letter or digit. */
  WARD,
  /** The reference stands in an earlier row. */
  REFERENCE_TWICE,
  /** Name, date of birth and postcode stand in an earlier row. */
  PERSON_TWICE
}
