package org.folkmoot.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of bytes, of any length from 0; equal by content. */
public final class Bytes {

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of the array. */
  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  /** The UTF-8 form of the text. */
  public static Bytes ofUtf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads hexadecimal digits, upper or lower case.
   *
   * @throws IllegalArgumentException if the text has an odd length or another character
   */
  public static Bytes parseHex(String hex) {
    return new Bytes(HEX.parseHex(hex));
  }

  /** Number of bytes. */
  public int size() {
    return content.length;
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return content.clone();
  }

  /** Lower-case hexadecimal digits, two a byte. */
  public String toHex() {
    return HEX.formatHex(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** Lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return toHex();
  }
}
