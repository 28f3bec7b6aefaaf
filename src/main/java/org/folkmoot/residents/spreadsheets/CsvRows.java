package org.folkmoot.residents.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.kernel.SpecSource;

/**
 * The rows of a file with separators, the first line included, one at a time. The separator is the
 * one of comma, semicolon and tab that the first line has most of. Empty lines are left out.
 */
@SpecSource(document = "RFC 4180", section = "2")
public final class CsvRows implements Iterator<CsvRow> {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowLimit limit;

  private CsvRows(CSVParser parser, RowLimit limit) {
    this.parser = parser;
    this.records = parser.iterator();
    this.limit = limit;
  }

  /** The rows of a text, from its first line on. */
  public static CsvRows of(FileText text) throws IOException {
    RowLimit limit = new RowLimit(text.open());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text.firstLine()))
            .setIgnoreEmptyLines(true)
            .get();
    return new CsvRows(CSVParser.builder().setReader(limit).setFormat(format).get(), limit);
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
   * @throws UncheckedIOException with an {@link UnusableFile}
   */
  @Override
  public boolean hasNext() {
    long line = parser.getCurrentLineNumber() + 1;
    limit.beginRow(line);
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof UnusableFile
          ? e
          : new UncheckedIOException(new UnusableFile(FileFault.QUOTES, line));
    } catch (IllegalStateException e) {
      throw new UncheckedIOException(new UnusableFile(FileFault.QUOTES, line));
    }
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CSVRecord row = records.next();
    String[] cells = row.values();
    long lines = 0;
    for (String cell : cells) {
      lines += count(cell, '\n');
    }
    return new CsvRow(parser.getCurrentLineNumber() - lines, Arrays.asList(cells));
  }
}
