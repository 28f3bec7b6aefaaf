package org.folkmoot.residents.register;

/** What makes a register doubtful, although its rows can be read: somebody is asked first. */
public enum Doubt {
  /** A question mark, or the sign for an unknown letter, in a name or ward. */
  LOST_LETTERS,
  /** Letters of UTF-8 that were read as Windows-1252, such as {@code Ã¢} for {@code â}. */
  GARBLED_LETTERS,
  /** A date that is one only if the month comes first; others were perhaps read wrongly. */
  MONTH_FIRST,
  /** A reference such as {@code 1.23E+11}: a spreadsheet has lost its last digits. */
  ROUNDED_REFERENCE
}
