package org.folkmoot.residents.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a file that a spreadsheet wrote: UTF-8, with or without byte order mark, or
 * Windows-1252. A file that holds letters of both is refused rather than read wrongly.
 */
public final class FileText {

  private static final List<Integer> UNDEFINED_IN_1252 = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

  private final byte[] content;
  private final Charset charset;
  private final int start;

  private FileText(byte[] content, Charset charset, int start) {
    this.content = content;
    this.charset = charset;
    this.start = start;
  }

  /**
   * Looks at all bytes once.
   *
   * @throws UnusableFile with the line of the first byte that fits neither encoding
   */
  public static FileText of(byte[] content) throws UnusableFile {
    int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
      throw new UnusableFile(FileFault.ENCODING, 1);
    }
    int firstBad = -1;
    boolean hasWide = false;
    for (int i = start; i < content.length; ) {
      int length = sequenceLength(content, i);
      if (length == 0 && firstBad < 0) {
        firstBad = i;
      }
      hasWide |= length > 1;
      i += Math.max(1, length);
    }
    if (firstBad < 0) {
      return new FileText(content, StandardCharsets.UTF_8, start);
    }
    if (hasWide || start > 0) {
      throw new UnusableFile(FileFault.ENCODING, lineOf(content, firstBad));
    }
    refuseUndefined(content);
    return new FileText(content, Charset.forName("windows-1252"), 0);
  }

  private static void refuseUndefined(byte[] content) throws UnusableFile {
    for (int i = 0; i < content.length; i++) {
      if (content[i] < 0 && UNDEFINED_IN_1252.contains(content[i] & 0xFF)) {
        throw new UnusableFile(FileFault.ENCODING, lineOf(content, i));
      }
    }
  }

  /** Bytes of the UTF-8 sequence at a place: 1 to 4; 0 if there is none. */
  private static int sequenceLength(byte[] content, int at) {
    int first = content[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > content.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((content[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = content[at + 1] & 0xFF;
    boolean isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean isSurrogate = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
    return isOverlong || isSurrogate ? 0 : length;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static long lineOf(byte[] content, int place) {
    long line = 1;
    for (int i = 0; i < place; i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  Charset charset() {
    return charset;
  }

  /** The text from its beginning, without the byte order mark. */
  Reader open() {
    InputStream bytes = new ByteArrayInputStream(content, start, content.length - start);
    return new InputStreamReader(bytes, charset);
  }

  /** The first line, at most 10,000 characters of it. */
  String firstLine() {
    int end = start;
    while (end < content.length && end - start < 10_000 && content[end] != '\n') {
      end++;
    }
    return new String(content, start, end - start, charset).stripTrailing();
  }
}
