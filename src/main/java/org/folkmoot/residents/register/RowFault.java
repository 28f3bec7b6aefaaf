package org.folkmoot.residents.register;

/** Why a row of a register is rejected. */
enum RowFault {
  /** More or fewer cells than the first line. */
  CELLS,
  /** A control character, for example NUL. */
  CONTROL_CHARACTER,
  /** A cell with more than 300 characters. */
  CELL_TOO_LONG,
  /** No reference. */
  NO_REFERENCE,
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
