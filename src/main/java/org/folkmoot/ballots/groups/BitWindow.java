package org.folkmoot.ballots.groups;

/** Cuts numbers into digits of some bits. */
final class BitWindow {

  private BitWindow() {}

  /**
   * The bits of a number from a bit on, counted from the least significant one; 0 above its end.
   *
   * @param bigEndian a number from 0, as {@link java.math.BigInteger#toByteArray()} writes it
   * @param count up to 48
   */
  static long of(byte[] bigEndian, int firstBit, int count) {
    int lowest = bigEndian.length - 1 - firstBit / Byte.SIZE;
    int shift = firstBit % Byte.SIZE;
    long window = 0;
    for (int i = (shift + count - 1) / Byte.SIZE; i >= 0; i--) {
      int at = lowest - i;
      window = (window << Byte.SIZE) | (at >= 0 ? bigEndian[at] & 0xff : 0);
    }
    return (window >>> shift) & ((1L << count) - 1);
  }
}
