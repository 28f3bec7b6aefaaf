package org.folkmoot.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The bytes of a file, read up to a limit and no further. A file that does not begin like a Pabulib
 * file is given up after the first block, so a wrong upload of any size costs little.
 */
final class SourceBytes {

  private static final int BLOCK = 1 << 16;
  private static final byte[] OPENING = {'M', 'E', 'T', 'A'};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  final byte[] content;
  final int start;
  final int end;

  private SourceBytes(byte[] content, int end) {
    this.content = content;
    this.start = opensWith(BYTE_ORDER_MARK, content, 0, end) ? BYTE_ORDER_MARK.length : 0;
    this.end = end;
  }

  /** Reads the stream; on a problem, the bytes read so far. */
  static SourceBytes readFrom(
      InputStream in, int limit, LongConsumer progress, ProblemList problems) throws IOException {
    byte[] content = new byte[BLOCK];
    int end = 0;
    while (true) {
      int got = in.readNBytes(content, end, content.length - end);
      end += got;
      progress.accept(end);
      SourceBytes source = new SourceBytes(content, end);
      if (!source.beginsWithMeta()) {
        problems.add(1, null, ForeignFile.describe(content, source.start, end));
        return source;
      }
      if (end < content.length) {
        return source;
      }
      if (end >= limit) {
        problems.add(0, null, "expected at most " + limit + " bytes, found more");
        return source;
      }
      content = Arrays.copyOf(content, (int) Math.min(limit, content.length * 2L));
    }
  }

  private boolean beginsWithMeta() {
    int after = start + OPENING.length;
    return opensWith(OPENING, content, start, end)
        && (after == end || content[after] == '\r' || content[after] == '\n');
  }

  private static boolean opensWith(byte[] prefix, byte[] content, int from, int end) {
    return end - from >= prefix.length
        && Arrays.equals(content, from, from + prefix.length, prefix, 0, prefix.length);
  }
}
