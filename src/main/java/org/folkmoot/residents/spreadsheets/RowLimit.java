package org.folkmoot.residents.spreadsheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Bounds what a parser may read for one row, so that a quotation mark that is never closed does not
 * fill the memory. The bound is generous: a cell of a spreadsheet may have 32,767 characters, and
 * parsers read ahead.
 */
final class RowLimit extends FilterReader {

  private static final int MOST_CHARACTERS = 512 * 1024;

  private int left = MOST_CHARACTERS;
  private long charactersRead;
  private long line = 1;

  RowLimit(Reader in) {
    super(in);
  }

  /** A row begins at this line. */
  void beginRow(long lineNumber) {
    line = lineNumber;
    left = MOST_CHARACTERS;
  }

  /** Characters so far; at least as many as were parsed. */
  long charactersRead() {
    return charactersRead;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    spend(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    spend(Math.max(0, read));
    return read;
  }

  private void spend(int characters) throws UnusableFile {
    charactersRead += characters;
    left -= characters;
    if (left < 0) {
      throw new UnusableFile(FileFault.ROW_TOO_LONG, line);
    }
  }
}
