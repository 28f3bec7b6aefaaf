package org.folkmoot.residents.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.pages.Csv;
import org.folkmoot.residents.spreadsheets.CsvRow;

/**
 * Rows that were rejected, to be mended by whoever handed them in: line, reason, reference, then
 * the cells as they were. At most 10,000 are kept, of each at most 60 cells of 300 characters, and
 * no more than fits in 16 million characters; all are counted.
 */
final class RejectedRows {

  private static final int MOST_KEPT = 10_000;
  private static final int MOST_CELLS = 60;
  private static final int LONGEST_CELL = 300;
  private static final int MOST_CHARACTERS = 16_000_000;
  private static final int ABOUT = 3;

  private final StringBuilder text = new StringBuilder();
  private int count;

  /** Keeps a row; cells as they are, reason as the name of the fault. */
  void add(CsvRow row, String reference, RowFault fault) {
    count++;
    if (count <= MOST_KEPT && text.length() < MOST_CHARACTERS) {
      List<Object> cells = new ArrayList<>(List.of(row.line(), fault.name(), reference));
      row.cells().stream().limit(MOST_CELLS).map(RejectedRows::shortened).forEach(cells::add);
      print(text, cells);
    }
  }

  private static String shortened(String cell) {
    if (cell.length() <= LONGEST_CELL) {
      return cell;
    }
    int end = Character.isHighSurrogate(cell.charAt(LONGEST_CELL - 1)) ? 1 : 0;
    return cell.substring(0, LONGEST_CELL - end) + "…";
  }

  int count() {
    return count;
  }

  byte[] toBytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The first rows, for a page. */
  static List<RejectedRow> list(byte[] kept, int most) {
    try (CSVParser rows = parser(kept)) {
      List<RejectedRow> found = new ArrayList<>();
      for (CSVRecord row : rows) {
        found.add(new RejectedRow(row.get(0), row.get(2), row.get(1)));
        if (found.size() >= most) {
          break;
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file for a spreadsheet: byte order mark, line, reasons in words, cells; no cell is one that
   * a spreadsheet would take for a formula.
   *
   * @param words turns the name of a {@link RowFault} into a sentence
   */
  static byte[] forSpreadsheet(byte[] kept, UnaryOperator<String> words) {
    StringBuilder file = new StringBuilder();
    Csv table = Csv.begin(file);
    try (CSVParser rows = parser(kept)) {
      for (CSVRecord row : rows) {
        List<String> cells = new ArrayList<>(List.of(row.get(0), words.apply(row.get(1))));
        cells.addAll(row.toList().subList(ABOUT, row.size()));
        table.row(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static CSVParser parser(byte[] kept) throws IOException {
    return CSVParser.parse(
        new StringReader(new String(kept, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
  }

  private static void print(Appendable out, List<Object> cells) {
    try {
      new CSVPrinter(out, CSVFormat.RFC4180).printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
