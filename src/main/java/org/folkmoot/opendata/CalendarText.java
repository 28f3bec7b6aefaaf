package org.folkmoot.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.folkmoot.kernel.SpecSource;

/**
 * Lines of a calendar: folded after 75 bytes, never within a letter; signs that mean something are
 * escaped in words.
 */
@SpecSource(document = "RFC 5545", section = "3.1")
final class CalendarText {

  private static final int LONGEST = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

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

  /** A whole day. */
  void day(String name, LocalDate day) {
    line(name + ";VALUE=DATE", DAY.format(day));
  }

  /** A moment, in UTC. */
  void time(String name, Instant instant) {
    line(name, TIME.format(instant));
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
