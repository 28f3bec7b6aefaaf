package org.folkmoot.residents.register;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.residents.spreadsheets.CsvRow;

/** Collects what makes a register doubtful, row by row. */
final class Doubts {

  private static final int LINES_KEPT = 10;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern LOST = Pattern.compile("[?\uFFFD\u25A1]");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b.*");

  private final RegisterColumns columns;
  private final Map<Doubt, Integer> counts = new EnumMap<>(Doubt.class);
  private final Map<Doubt, List<Long>> lines = new EnumMap<>(Doubt.class);

  Doubts(RegisterColumns columns) {
    this.columns = columns;
  }

  /** Looks at a row, whether it can be used or not. */
  void look(CsvRow row) {
    String words = columns.name(row) + "\n" + columns.ward(row);
    if (LOST.matcher(words).find()) {
      add(Doubt.LOST_LETTERS, row);
    } else if (isGarbled(columns.name(row)) || isGarbled(columns.ward(row))) {
      add(Doubt.GARBLED_LETTERS, row);
    }
    if (isMonthFirst(columns.birth(row))) {
      add(Doubt.MONTH_FIRST, row);
    }
  }

  void add(Doubt doubt, CsvRow row) {
    counts.merge(doubt, 1, Integer::sum);
    List<Long> known = lines.computeIfAbsent(doubt, first -> new ArrayList<>());
    if (known.size() < LINES_KEPT) {
      known.add(row.line());
    }
  }

  /** Whether a text, written as Windows-1252, is UTF-8: nobody's name is that by chance. */
  private static boolean isGarbled(String text) {
    if (text.chars().allMatch(letter -> letter < 0x80)) {
      return false;
    }
    try {
      ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isMonthFirst(String birth) {
    Matcher parts = MONTH_FIRST.matcher(birth);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) <= 12) {
      return false;
    }
    try {
      LocalDate.of(
          Integer.parseInt(parts.group(3)),
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** What was found, in the order of {@link Doubt}. */
  List<DoubtCount> list() {
    return counts.entrySet().stream()
        .map(
            found ->
                new DoubtCount(
                    found.getKey(),
                    found.getValue(),
                    lines.getOrDefault(found.getKey(), List.of())))
        .toList();
  }
}
