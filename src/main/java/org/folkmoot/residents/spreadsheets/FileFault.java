package org.folkmoot.residents.spreadsheets;

/** Why a whole file cannot be read. */
public enum FileFault {
  /** A workbook (XLSX, XLS, ODS), whatever its name says. */
  WORKBOOK,
  /** No encoding fits, or letters of two. */
  ENCODING,
  /** The first line lacks a column that is needed, or has one twice. */
  HEADER,
  /** A quotation mark is not closed, or stands where it cannot. */
  QUOTES,
  /** A row has too many characters. */
  ROW_TOO_LONG,
  /** More rows than a register can have. */
  TOO_MANY_ROWS,
  /** Not one row could be used. */
  NO_ROWS
}
