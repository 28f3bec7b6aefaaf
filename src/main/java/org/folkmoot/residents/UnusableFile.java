package org.folkmoot.residents;

import java.io.IOException;

/**
 * A file that cannot be read as a whole; an {@code IOException}, so that it passes a CSV parser.
 */
final class UnusableFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final FileFault fault;
  private final long line;

  /**
   * @param line where, from 1; 0 if it is nowhere in particular
   */
  UnusableFile(FileFault fault, long line) {
    super(fault + " at line " + line);
    this.fault = fault;
    this.line = line;
  }

  FileFault fault() {
    return fault;
  }

  long line() {
    return line;
  }
}
