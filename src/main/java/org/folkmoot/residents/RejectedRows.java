package org.folkmoot.residents;

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

/**
 * Rows that were rejected, to be mended by whoever handed them in: line, reason, then the cells as
 * they were. At most 10,000 are kept; all are counted.
 */
final class RejectedRows {

  private static final int MOST_KEPT = 10_000;

  private final StringBuilder text = new StringBuilder();
  private int count;

  /** Keeps a row; cells as they are, reason as the name of the fault. */
  void add(CsvRow row, RowFault fault) {
    count++;
    if (count <= MOST_KEPT) {
      List<Object> cells = new ArrayList<>(List.of(row.line(), fault.name()));
      cells.addAll(row.cells());
      print(text, cells);
    }
  }

  int count() {
    return count;
  }

  byte[] toBytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The file for a spreadsheet: byte order mark, reasons in words, and no cell that a spreadsheet
   * would take for a formula.
   *
   * @param words turns the name of a {@link RowFault} into a sentence
   */
  static byte[] forSpreadsheet(byte[] kept, UnaryOperator<String> words) {
    StringBuilder file = new StringBuilder();
    Csv table = Csv.begin(file);
    try (CSVParser rows =
        CSVParser.parse(
            new StringReader(new String(kept, StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
      for (CSVRecord row : rows) {
        List<String> cells = new ArrayList<>(row.toList());
        cells.set(1, words.apply(row.get(1)));
        table.row(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void print(Appendable out, List<Object> cells) {
    try {
      new CSVPrinter(out, CSVFormat.RFC4180).printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
