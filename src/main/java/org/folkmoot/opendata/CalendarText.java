package org.folkmoot.opendata;

import java.nio.charset.StandardCharsets;
import org.folkmoot.kernel.SpecSource;

/**
 * Lines of a calendar: folded after 75 bytes, never within a letter; signs that mean something are
 * escaped in words.
 */
@SpecSource(document = "RFC 5545", section = "3.1")
final class CalendarText {

  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();

  /** A line whose value needs no escape. */
  void line(String name, String value) {
    int bytes = 0;
    String line = name + ":" + value;
    for (int i = 0; i < line.length(); ) {
      int sign = line.codePointAt(i);
      String one = Character.toString(sign);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += size;
      i += one.length();
    }
    text.append("\r\n");
  }

  /** A line of words. */
  void words(String name, String value) {
    line(
        name,
        value
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replaceAll("\\R", "\\\\n"));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
