package org.folkmoot.allocation;

/**
 * Blanks as people cannot see them: white space of every script, no-break spaces, zero-width signs
 * and byte order marks. Two identifiers that differ in nothing else are the same one.
 */
final class Blanks {

  private Blanks() {}

  /** The text without blanks at both ends. */
  static String strip(String text) {
    String rest = stripLeading(text);
    int end = rest.length();
    while (end > 0 && isBlank(rest.codePointBefore(end))) {
      end -= Character.charCount(rest.codePointBefore(end));
    }
    return rest.substring(0, end);
  }

  /** The text without blanks at its beginning. */
  static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return text.substring(start);
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }
}
