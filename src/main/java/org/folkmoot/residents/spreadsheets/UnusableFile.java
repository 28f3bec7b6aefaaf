package org.folkmoot.residents.spreadsheets;

import java.io.IOException;

/**
 * A file that cannot be read as a whole; an {@code IOException}, so that it passes a CSV parser.
 */
public final class UnusableFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final FileFault fault;
  private final long line;

  /**
   * @param line where, from 1; 0 if it is nowhere in particular
   */
  public UnusableFile(FileFault fault, long line) {
    super(fault + " at line " + line);
    this.fault = fault;
    this.line = line;
  }

  /** What is wrong. */
  public FileFault fault() {
    return fault;
  }

  /** Where, from 1; 0 if it is nowhere in particular. */
  public long line() {
    return line;
  }
}
