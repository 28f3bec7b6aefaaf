package org.folkmoot.allocation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks over the lines of a file and cuts each into fields at the semicolons, without making text
 * of what is only passed over. A field that begins with a quote ends with one; inside, a quote is
 * doubled. A quoted field may not go on in the next line: no real file needs that, and a forgotten
 * quote would swallow the rest of the file.
 */
final class RowCursor {

  static final int LINE_LIMIT = 1 << 20;
  static final int FIELD_LIMIT = 1_000;

  private final byte[] content;
  private final int end;
  private final ProblemList problems;
  private int next;
  private int line;
  private int from;
  private int to;
  private boolean plainAscii;

  int count;
  int[] starts = new int[16];
  int[] ends = new int[16];
  private boolean[] quoted = new boolean[16];

  RowCursor(byte[] content, int start, int end, ProblemList problems) {
    this.content = content;
    this.end = end;
    this.next = start;
    this.problems = problems;
  }

  /** Line of the current row, from 1. */
  int line() {
    return line;
  }

  /** First byte of the current line. */
  int from() {
    return from;
  }

  /** End of the current line, without its line end. */
  int to() {
    return to;
  }

  /** Where reading stands in the file. */
  int position() {
    return next;
  }

  /**
   * Goes to the next line that has content. Lines that cannot be read as text are reported and
   * passed over.
   *
   * @return false at the end of the file or once there are too many problems
   */
  boolean advance() {
    while (next < end && !problems.isFull()) {
      scanLine();
      if (to > from && isText()) {
        return true;
      }
    }
    return false;
  }

  private void scanLine() {
    from = next;
    int at = from;
    int seen = 0;
    int returns = 0;
    boolean nul = false;
    while (at < end && content[at] != '\n') {
      byte value = content[at++];
      seen |= value;
      nul |= value == 0;
      returns += value == '\r' ? 1 : 0;
    }
    next = Math.min(end, at + 1);
    to = at > from && content[at - 1] == '\r' ? at - 1 : at;
    plainAscii = seen >= 0 && !nul && returns <= at - to;
    line++;
  }

  private boolean isText() {
    if (to - from > LINE_LIMIT) {
      problems.add(line, null, "expected a line of at most " + LINE_LIMIT + " bytes");
      return false;
    }
    if (plainAscii) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (content[at] == 0 || content[at] == '\r') {
        problems.add(
            line,
            null,
            content[at] == 0
                ? "expected text, found a zero byte"
                : "expected a line feed after a carriage return, or none in the line");
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      problems.add(line, null, "expected UTF-8, found other bytes");
      return false;
    }
  }

  /** Whether the whole line is this word, which then opens a section. */
  boolean is(String word) {
    int stop = to;
    while (stop > from && content[stop - 1] == ' ') {
      stop--;
    }
    if (stop - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (content[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes back to the start of the current line, so that {@link #advance()} gives it again. */
  void back() {
    next = from;
    line--;
  }

  /**
   * Cuts the current line into fields.
   *
   * @return false if a quote is out of place or there are too many fields; that is reported
   */
  boolean split() {
    count = 0;
    int at = from;
    while (true) {
      if (count == FIELD_LIMIT) {
        problems.add(line, null, "expected at most " + FIELD_LIMIT + " fields");
        return false;
      }
      grow();
      at = content[at] == '"' ? cutQuoted(at) : cutPlain(at);
      if (at < 0) {
        return false;
      }
      count++;
      if (at == to) {
        return true;
      }
      at++;
      if (at == to) {
        grow();
        starts[count] = to;
        ends[count] = to;
        quoted[count++] = false;
        return true;
      }
    }
  }

  private void grow() {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
  }

  private int cutPlain(int start) {
    int at = start;
    while (at < to && content[at] != ';') {
      at++;
    }
    starts[count] = start;
    ends[count] = at;
    quoted[count] = false;
    return at;
  }

  private int cutQuoted(int start) {
    int at = start + 1;
    while (at < to && (content[at] != '"' || isDoubled(at))) {
      at += content[at] == '"' ? 2 : 1;
    }
    if (at >= to || (at + 1 < to && content[at + 1] != ';')) {
      problems.add(
          line,
          "field " + (count + 1),
          "expected the quote that opens the field to close at its end, in the same line");
      return -1;
    }
    starts[count] = start + 1;
    ends[count] = at;
    quoted[count] = true;
    return at + 1;
  }

  private boolean isDoubled(int at) {
    return at + 1 < to && content[at + 1] == '"';
  }

  /** Leaves out blanks and invisible signs at both ends of a field. */
  void strip(int field) {
    if (starts[field] == ends[field]
        || (isPlainSign(content[starts[field]]) && isPlainSign(content[ends[field] - 1]))) {
      return;
    }
    String raw = raw(field);
    String rest = Blanks.stripLeading(raw);
    starts[field] += utf8Length(raw) - utf8Length(rest);
    ends[field] = starts[field] + utf8Length(Blanks.strip(rest));
  }

  private static boolean isPlainSign(byte value) {
    return value > ' ' && value < 0x7f;
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether the field had quotes around it, so that doubled quotes in it stand for one. */
  boolean isQuoted(int field) {
    return quoted[field];
  }

  /** The field as text, without quotes. */
  String text(int field) {
    String raw = raw(field);
    return quoted[field] ? raw.replace("\"\"", "\"") : raw;
  }

  private String raw(int field) {
    return new String(content, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
  }

  /** All fields as text. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(count);
    for (int field = 0; field < count; field++) {
      texts.add(text(field));
    }
    return texts;
  }
}
