package org.folkmoot.residents.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file with separators, the first line included, one at a time. The separator is the
 * one that a line {@code sep=} before the first names, or else the one of comma, semicolon and tab
 * that the first line has most of. Empty lines and rows of nothing but separators are left out.
 */
@SpecSource(document = "RFC 4180", section = "2")
public final class CsvRows implements Iterator<CsvRow> {

  private static final String NAMED = "sep=";

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowLimit limit;
  private @Nullable CsvRow ahead;

  private CsvRows(CSVParser parser, RowLimit limit) {
    this.parser = parser;
    this.records = parser.iterator();
    this.limit = limit;
  }

  /** The rows of a text, from its first line on. */
  public static CsvRows of(FileText text) throws IOException {
    String first = text.firstLine().replace("\"", "");
    boolean isNamed = first.regionMatches(true, 0, NAMED, 0, NAMED.length());
    boolean hasName = isNamed && first.length() > NAMED.length();
    RowLimit limit = new RowLimit(text.open());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(
                hasName ? first.charAt(NAMED.length()) : isNamed ? '\t' : separator(first))
            .setIgnoreEmptyLines(true)
            .get();
    CsvRows rows = new CsvRows(CSVParser.builder().setReader(limit).setFormat(format).get(), limit);
    if (isNamed && rows.hasNext()) {
      rows.next();
    }
    return rows;
  }

  private static char separator(String firstLine) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(firstLine, candidate) > count(firstLine, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Characters read so far, for progress. */
  public long charactersRead() {
    return limit.charactersRead();
  }

  /**
   * Whether there is another row.
   *
   * @throws UncheckedIOException with an {@link UnusableFile}, or if the bytes cannot be read
   */
  @Override
  public boolean hasNext() {
    while (ahead == null) {
      CsvRow row = read();
      if (row == null) {
        return false;
      }
      ahead = row.isEmpty() ? null : row;
    }
    return true;
  }

  private @Nullable CsvRow read() {
    long line = parser.getCurrentLineNumber() + 1;
    limit.beginRow(line);
    try {
      return records.hasNext() ? rowOf(records.next()) : null;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CSVException
          ? new UncheckedIOException(new UnusableFile(FileFault.QUOTES, line))
          : e;
    } catch (IllegalStateException e) {
      throw new UncheckedIOException(new UnusableFile(FileFault.QUOTES, line));
    }
  }

  private CsvRow rowOf(CSVRecord row) {
    String[] cells = row.values();
    long lines = 0;
    for (String cell : cells) {
      lines += count(cell, '\n');
    }
    return new CsvRow(parser.getCurrentLineNumber() - lines, Arrays.asList(cells));
  }

  @Override
  public CsvRow next() {
    CsvRow row = hasNext() ? ahead : null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    ahead = null;
    return row;
  }
}
