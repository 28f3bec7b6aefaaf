package org.folkmoot.residents.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file that a spreadsheet wrote: UTF-8 or UTF-16, with or without byte order mark, or
 * Windows-1252. A file that holds letters of two encodings is refused rather than read wrongly, and
 * so is a workbook whose name was changed to that of a table.
 */
public final class FileText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int LONGEST_FIRST_LINE = 10_000;
  private static final int BUFFER = 64 * 1024;
  private static final int LOOKED_AT = 4;

  private final FileSource source;
  private final Charset charset;
  private final int start;

  private FileText(FileSource source, Charset charset, int start) {
    this.source = source;
    this.charset = charset;
    this.start = start;
  }

  /** What a whole file is in one encoding: line of the first byte that is not (0 if all are). */
  private record Scan(long firstBad, boolean hasWide) {}

  /**
   * Looks at all bytes once or twice, and holds none of them.
   *
   * @throws UnusableFile with the line of the first byte that fits no encoding, or if it is a
   *     workbook
   * @throws IOException if the bytes cannot be read
   */
  public static FileText of(FileSource source) throws IOException {
    byte[] head = head(source);
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnusableFile(FileFault.WORKBOOK, 1);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return whole(source, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      boolean isLittle = startsWith(head, 0xFF, 0xFE);
      return whole(source, isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
    }
    if (head.length == LOOKED_AT && head[1] == 0 && head[3] == 0 && head[0] != 0) {
      return whole(source, StandardCharsets.UTF_16LE, 0);
    }
    if (head.length == LOOKED_AT && head[0] == 0 && head[2] == 0 && head[1] != 0) {
      return whole(source, StandardCharsets.UTF_16BE, 0);
    }
    Scan unicode = scan(source, StandardCharsets.UTF_8, 0);
    if (unicode.firstBad() == 0) {
      return new FileText(source, StandardCharsets.UTF_8, 0);
    }
    if (unicode.hasWide()) {
      throw new UnusableFile(FileFault.ENCODING, unicode.firstBad());
    }
    return whole(source, WINDOWS_1252, 0);
  }

  private static FileText whole(FileSource source, Charset charset, int start) throws IOException {
    Scan scan = scan(source, charset, start);
    if (scan.firstBad() > 0) {
      throw new UnusableFile(FileFault.ENCODING, scan.firstBad());
    }
    return new FileText(source, charset, start);
  }

  private static byte[] head(FileSource source) throws IOException {
    try (InputStream bytes = source.open()) {
      return bytes.readNBytes(LOOKED_AT);
    }
  }

  private static Scan scan(FileSource source, Charset charset, int start) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    long line = 1;
    long firstBad = 0;
    boolean hasWide = false;
    try (InputStream bytes = source.open()) {
      bytes.skipNBytes(start);
      boolean isEnd = false;
      while (!isEnd) {
        int read = bytes.read(in.array(), in.position(), in.remaining());
        isEnd = read < 0;
        in.position(in.position() + Math.max(0, read)).flip();
        CoderResult result;
        do {
          result = decoder.decode(in, out, isEnd);
          out.flip();
          while (out.hasRemaining()) {
            char letter = out.get();
            line += letter == '\n' ? 1 : 0;
            hasWide |= letter >= 0x80;
          }
          out.clear();
          if (result.isError()) {
            firstBad = firstBad == 0 ? line : firstBad;
            in.position(in.position() + result.length());
          }
        } while (!result.isUnderflow());
        in.compact();
      }
    }
    return new Scan(firstBad, hasWide);
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

  Charset charset() {
    return charset;
  }

  /** The text from its beginning, without the byte order mark. */
  Reader open() throws IOException {
    InputStream bytes = source.open();
    bytes.skipNBytes(start);
    return new InputStreamReader(bytes, charset);
  }

  /** The first line, at most 10,000 characters of it. */
  String firstLine() throws IOException {
    StringBuilder line = new StringBuilder();
    try (Reader text = open()) {
      int letter = text.read();
      while (letter >= 0
          && letter != '\n'
          && letter != '\r'
          && line.length() < LONGEST_FIRST_LINE) {
        line.append((char) letter);
        letter = text.read();
      }
    }
    return line.toString().strip();
  }
}
