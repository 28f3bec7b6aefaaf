package org.folkmoot.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.kernel.SpecSource;

/**
 * A table that people open with a spreadsheet: a byte order mark, so that it is read as UTF-8, then
 * rows in quotes. A cell that a spreadsheet would take for a formula gets an apostrophe in front,
 * which it shows as text; so does what looks like one behind a semicolon, a tab or the end of a
 * line, as spreadsheets in many countries split there.
 */
@SpecSource(document = "RFC 4180", section = "2")
public final class Csv {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What makes a spreadsheet compute a cell, wide forms included. */
  private static final Pattern FORMULA =
      Pattern.compile("^([\\t\\r\\n]|[\\s\\p{Z}]*[=+\\-@|%＝＋－＠]).*", Pattern.DOTALL);

  /** The same behind what some spreadsheets take for the end of a cell, or of a row. */
  private static final Pattern FORMULA_INSIDE =
      Pattern.compile("([;\\t\\r\\n][\\s\\p{Z}\"]*)(?=[=+\\-@|%＝＋－＠])");

  private static final Pattern GUARDED_INSIDE =
      Pattern.compile("([;\\t\\r\\n][\\s\\p{Z}\"]*)'(?=[=+\\-@|%＝＋－＠])");

  private final CSVPrinter printer;

  private Csv(CSVPrinter printer) {
    this.printer = printer;
  }

  /** Begins a table; the mark is written at once. */
  public static Csv begin(Appendable out) {
    try {
      out.append(BYTE_ORDER_MARK);
      return new Csv(new CSVPrinter(out, CSVFormat.RFC4180));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a row. */
  public void row(String... cells) {
    row(Arrays.asList(cells));
  }

  /** Writes a row. */
  public void row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(Csv::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a row for programs: numbers stand as they are, negative ones too; all else as in {@link
   * #row}.
   */
  public void mixedRow(List<?> cells) {
    try {
      printer.printRecord(
          cells.stream()
              .map(cell -> cell instanceof Number ? cell.toString() : harmless(cell.toString()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell without the apostrophes that {@link #row} put into it. */
  public static String plain(String cell) {
    String inside = GUARDED_INSIDE.matcher(cell).replaceAll("$1");
    return inside.startsWith("'") && FORMULA.matcher(inside.substring(1)).matches()
        ? inside.substring(1)
        : inside;
  }

  private static String harmless(String text) {
    String inside = FORMULA_INSIDE.matcher(text).replaceAll("$1'");
    return FORMULA.matcher(text).matches() ? "'" + inside : inside;
  }
}
