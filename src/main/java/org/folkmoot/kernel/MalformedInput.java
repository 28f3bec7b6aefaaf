package org.folkmoot.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Foreign bytes that do not have the form they must have. Says where (file, line, field) and what
 * was expected, in a sentence that can be shown to the person who brought the file.
 */
public final class MalformedInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final long line;
  private final @Nullable String field;
  private final String expectation;

  /**
   * @param source file name or other name of the input
   * @param line line from 1, or 0 where the input has no lines
   * @param field column, key or path within the line; null if the whole line is meant
   * @param expectation what was expected and what was found
   */
  public MalformedInput(String source, long line, @Nullable String field, String expectation) {
    super(describe(source, line, field, expectation));
    this.source = source;
    this.line = line;
    this.field = field;
    this.expectation = expectation;
  }

  private static String describe(
      String source, long line, @Nullable String field, String expectation) {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (field != null) {
      text.append(", ").append(field);
    }
    return text.append(": ").append(expectation).toString();
  }

  /** Name of the input. */
  public String source() {
    return source;
  }

  /** Line from 1, or 0 where the input has no lines. */
  public long line() {
    return line;
  }

  /** Column, key or path within the line; null if the whole line is meant. */
  public @Nullable String field() {
    return field;
  }

  /** What was expected and what was found, without the position. */
  public String expectation() {
    return expectation;
  }
}
