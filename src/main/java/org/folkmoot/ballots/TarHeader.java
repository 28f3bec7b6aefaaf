package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The 512 bytes before a record: an old-style tar header, neither ustar nor GNU, of which only
 * name, mode, owner, size, time and checksum are filled in.
 */
final class TarHeader {

  /** Bytes of a header, and the unit that records are padded to. */
  static final int BLOCK = 512;

  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 11;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;

  private static final Pattern SIZE = Pattern.compile("[0-7]{" + SIZE_LENGTH + "}");

  private TarHeader() {}

  /** The header of a record. */
  static byte[] write(String name, long size, long timestamp) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, NAME_LENGTH, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, SIZE_AT, octal(size, SIZE_LENGTH) + "\0" + octal(timestamp, SIZE_LENGTH) + "\0");
    header[CHECKSUM_AT + CHECKSUM_LENGTH] = '0';
    Arrays.fill(header, CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_LENGTH, (byte) ' ');
    int sum = 0;
    for (byte octet : header) {
      sum += octet & 0xff;
    }
    put(header, CHECKSUM_AT, octal(sum, CHECKSUM_LENGTH - 2) + "\0 ");
    return header;
  }

  private static String octal(long number, int length) {
    String digits = Long.toOctalString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** The name in a header: what stands before the first zero byte. */
  static String name(byte[] header) {
    int end = 0;
    while (end < NAME_LENGTH && header[end] != 0) {
      end++;
    }
    return new String(header, 0, end, StandardCharsets.US_ASCII);
  }

  /**
   * The size in a header.
   *
   * @throws Refused {@code ARCHIVE_RECORD_HEADER} if it is not written in octal digits
   */
  static long size(byte[] header) {
    String digits = new String(header, SIZE_AT, SIZE_LENGTH, StandardCharsets.US_ASCII);
    Reason.ARCHIVE_RECORD_HEADER.refuseUnless(
        SIZE.matcher(digits).matches(), "a record header without a size");
    return Long.parseLong(digits, 8);
  }
}
