package org.folkmoot.ballots;

import java.math.BigInteger;
import org.folkmoot.kernel.SpecSource;

/**
 * Powers of one base that is raised very often: the generator, the election key, a trustee's key.
 * An exponent is cut into digits of some bits; for each digit the table holds all powers, so that
 * an exponentiation is one multiplication per digit and no squaring. Immutable once built, safe for
 * use by many threads.
 */
final class PowerTable {

  private static final int MAX_DIGIT_BITS = 12;

  /** Most powers in a table: about 40 MB. */
  private static final int MAX_ENTRIES = 1 << 17;

  private final Element base;
  private final int digitBits;
  private final BigInteger[][] powers;

  private PowerTable(Element base, int digitBits, BigInteger[][] powers) {
    this.base = base;
    this.digitBits = digitBits;
    this.powers = powers;
  }

  /** A table whose width suits a number of expected uses: building costs 2^width per digit. */
  static PowerTable of(Element base, long expectedUses) {
    int bits = base.group().order().bitLength();
    int best = 1;
    for (int width = 2; width <= MAX_DIGIT_BITS; width++) {
      boolean fits = digits(bits, width) << width <= MAX_ENTRIES;
      if (fits && cost(bits, width, expectedUses) < cost(bits, best, expectedUses)) {
        best = width;
      }
    }
    return build(base, best);
  }

  private static int digits(int bits, int width) {
    return (bits + width - 1) / width;
  }

  private static long cost(int bits, int width, long uses) {
    long digits = digits(bits, width);
    return digits * ((1L << width) + uses);
  }

  @SpecSource(document = "Handbook of Applied Cryptography", section = "algorithm 14.109")
  private static PowerTable build(Element base, int digitBits) {
    Group group = base.group();
    int digits = digits(group.order().bitLength(), digitBits);
    BigInteger[][] powers = new BigInteger[digits][1 << digitBits];
    BigInteger unit = base.value();
    for (BigInteger[] row : powers) {
      row[0] = BigInteger.ONE;
      for (int digit = 1; digit < row.length; digit++) {
        row[digit] = group.multiply(row[digit - 1], unit);
      }
      unit = group.multiply(row[row.length - 1], unit);
    }
    return new PowerTable(base, digitBits, powers);
  }

  Element base() {
    return base;
  }

  /** The base to the power of the exponent. */
  Element pow(Scalar exponent) {
    Group group = base.group();
    BigInteger rest = exponent.valueIn(group);
    BigInteger product = BigInteger.ONE;
    byte[] bytes = rest.toByteArray();
    int digits = digits(rest.bitLength(), digitBits);
    for (int index = 0; index < digits; index++) {
      int digit = digit(bytes, index * digitBits);
      if (digit != 0) {
        product = group.multiply(product, powers[index][digit]);
      }
    }
    return new Element(group, product);
  }

  /** The digit that starts at a bit, counted from the least significant one. */
  private int digit(byte[] bigEndian, int firstBit) {
    int lowByte = bigEndian.length - 1 - firstBit / Byte.SIZE;
    int window = 0;
    for (int i = 2; i >= 0; i--) {
      int at = lowByte - i;
      window = window << Byte.SIZE | (at >= 0 ? bigEndian[at] & 0xff : 0);
    }
    return window >> firstBit % Byte.SIZE & (1 << digitBits) - 1;
  }
}
