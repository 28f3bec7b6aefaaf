package org.folkmoot.journal.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Rows for spreadsheets: every cell in quotes; a cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, which it shows as text.
 */
final class Csv {

  private static final String DANGEROUS = "=+-@\t\r\n|%＝＋－＠";

  private Csv() {}

  static String row(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String first = text.stripLeading();
    boolean risky =
        (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0)
            || (!first.isEmpty() && DANGEROUS.indexOf(first.charAt(0)) >= 0);
    return '"' + (risky ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
