package org.folkmoot.residents.spreadsheets;

import java.util.regex.Pattern;

/** Text in a cell of a file that people open with a spreadsheet. */
public final class SpreadsheetCell {

  /** What makes a spreadsheet compute a cell, wide forms included. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|%＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern STARTS_WITH_CONTROL =
      Pattern.compile("^[\\t\\r\\n].*", Pattern.DOTALL);

  private SpreadsheetCell() {}

  /** The text with an apostrophe before it if a spreadsheet would take it for a formula. */
  public static String harmless(String text) {
    return FORMULA.matcher(text).matches() || STARTS_WITH_CONTROL.matcher(text).matches()
        ? "'" + text
        : text;
  }
}
