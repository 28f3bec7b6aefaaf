package org.folkmoot.entries;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.folkmoot.kernel.Bytes;

/**
 * Bytes to be hashed, field by field, so that no two different lists of fields give the same bytes:
 * a number has 8 bytes, big-endian; a text or a digest has its length in 4 bytes, big-endian, and
 * then its bytes (UTF-8). The first field is a text that names the use.
 */
final class FieldBytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private FieldBytes() {}

  /** Opens the bytes of one use, for example {@code folkmoot/journal/1/entry}. */
  static FieldBytes of(String use) {
    return new FieldBytes().text(use);
  }

  FieldBytes number(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  FieldBytes text(String text) {
    return field(text.getBytes(StandardCharsets.UTF_8));
  }

  FieldBytes field(byte[] content) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    bytes.writeBytes(content);
    return this;
  }

  Bytes toBytes() {
    return Bytes.of(bytes.toByteArray());
  }
}
