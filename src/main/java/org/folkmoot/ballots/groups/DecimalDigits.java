package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Writes large numbers in decimal digits, as every record and every hash needs them, about three
 * times as fast as the platform: the number is multiplied once by the reciprocal of a power of ten,
 * and then the digits come out in front of the point, nine at a time, with each multiplication by
 * 10<sup>9</sup>.
 *
 * <p>Why they are exact: the number that is taken apart is above the true one by 2<sup>-40</sup>.
 * Rounding it takes away less than 2<sup>-62</sup>, and leaving out limbs at the end, on which the
 * digits to come do not depend, less than 2<sup>-64</sup> each time. So it never falls below the
 * true one, nor reaches the next one.
 *
 * <p>Immutable, safe for use by many threads.
 */
final class DecimalDigits {

  private static final int GROUP_DIGITS = 9;
  private static final long GROUP = 1_000_000_000;
  private static final int GROUP_BITS = 30;
  private static final int LIMB_BITS = 32;
  private static final long LIMB_MASK = (1L << LIMB_BITS) - 1;

  /** Bits behind the point beyond those on which the digits depend. */
  private static final int GUARD_BITS = 64;

  /** What is added is one divided by two to this power. */
  private static final int EXCESS_BITS = 40;

  private final int bits;
  private final int groups;
  private final int limbs;
  private final BigInteger reciprocal;
  private final BigInteger excess;

  private DecimalDigits(int bits) {
    this.bits = bits;
    this.groups = BigInteger.ONE.shiftLeft(bits).toString().length() / GROUP_DIGITS + 1;
    this.limbs = limbs(groups);
    BigInteger power = BigInteger.TEN.pow(groups * GROUP_DIGITS);
    this.reciprocal = BigInteger.ONE.shiftLeft(limbs * LIMB_BITS + bits).divide(power);
    this.excess = reciprocal.shiftRight(bits + EXCESS_BITS);
  }

  /** For numbers from 0 of at most so many bits. */
  static DecimalDigits upTo(int bits) {
    return new DecimalDigits(bits);
  }

  /** Limbs that matter for so many groups of digits. */
  private static int limbs(int groups) {
    return (groups * GROUP_BITS + GUARD_BITS + LIMB_BITS - 1) / LIMB_BITS;
  }

  /** The digits, without leading zeros. */
  String of(BigInteger value) {
    if (value.signum() < 0 || value.bitLength() > bits) {
      throw new IllegalArgumentException("not a number of " + bits + " bits: " + value);
    }
    long[] fraction = fraction(value);
    byte[] digits = new byte[groups * GROUP_DIGITS];
    for (int group = 0; group < groups; group++) {
      write(next(fraction, limbs - limbs(groups - group)), digits, group * GROUP_DIGITS);
    }
    int first = 0;
    while (first < digits.length - 1 && digits[first] == '0') {
      first++;
    }
    return new String(digits, first, digits.length - first, StandardCharsets.ISO_8859_1);
  }

  /** The number divided by the power of ten, as limbs behind the point, the lowest one first. */
  private long[] fraction(BigInteger value) {
    byte[] bytes = value.multiply(reciprocal).shiftRight(bits).add(excess).toByteArray();
    long[] fraction = new long[limbs];
    for (int i = 0; i < limbs; i++) {
      fraction[i] = BitWindow.of(bytes, i * LIMB_BITS, LIMB_BITS);
    }
    return fraction;
  }

  /** Multiplies by 10^9, from a limb on, and takes off what comes in front of the point. */
  private static int next(long[] fraction, int from) {
    long carry = 0;
    for (int i = from; i < fraction.length; i++) {
      carry += fraction[i] * GROUP;
      fraction[i] = carry & LIMB_MASK;
      carry >>>= LIMB_BITS;
    }
    return (int) carry;
  }

  private static void write(int group, byte[] digits, int from) {
    int rest = group;
    for (int i = from + GROUP_DIGITS - 1; i >= from; i--) {
      digits[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
