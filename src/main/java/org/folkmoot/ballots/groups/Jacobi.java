package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import org.folkmoot.kernel.SpecSource;

/**
 * The Jacobi symbol by quadratic reciprocity, with subtractions and halvings only. Twenty-nine of
 * them at a time are tried on the highest and lowest bits of both numbers, and then done to the
 * whole numbers at once. As the bits between are not seen, a difference can come out negative; the
 * rules for signs below allow for that, because never both are.
 *
 * <p>Not thread-safe, for one symbol.
 */
@SpecSource(document = "Pornin 2020", section = "algorithm 2")
final class Jacobi {

  /** Halvings in a round, and bits of a limb, so that a round moves numbers by one limb. */
  private static final int ROUND = 29;

  private static final long LIMB_MASK = (1L << ROUND) - 1;

  /** The lowest bits must tell a number modulo 8 before the last halving of a round. */
  private static final int LOW_BITS = ROUND + 2;

  /** With so many highest bits each round makes both numbers shorter by a limb together. */
  private static final int HIGH_BITS = ROUND + 2;

  /** Over so many limbs the highest bits can be spread. */
  private static final int HIGH_LIMBS = 3;

  /** In this bit of a flip, as it is where numbers of the form 4k + 3 differ from the others. */
  private static final long SIGN = 2;

  private final long[] numerator;
  private final long[] denominator;
  private int length;
  private long flip;

  /** What a round does: numerator' = (f·numerator + g·denominator) / 2^29, the other likewise. */
  private long f;

  private long g;
  private long otherF;
  private long otherG;

  private Jacobi(BigInteger numerator, BigInteger denominator) {
    this.length = denominator.bitLength() / ROUND + 1;
    this.numerator = limbs(numerator, length);
    this.denominator = limbs(denominator, length);
    shorten();
  }

  /**
   * The symbol (a/n) for 0 &le; a and an odd n &gt; 0: 0 if they have a common factor, otherwise 1
   * or &minus;1. For a prime n it tells squares (1) from the others.
   */
  static int symbol(BigInteger a, BigInteger n) {
    return new Jacobi(a.mod(n), n).symbol();
  }

  /** With room for what is read above the highest limb. */
  private static long[] limbs(BigInteger value, int length) {
    long[] limbs = new long[length + HIGH_LIMBS];
    byte[] bytes = value.toByteArray();
    for (int i = 0; i < length; i++) {
      limbs[i] = BitWindow.of(bytes, i * ROUND, ROUND);
    }
    return limbs;
  }

  private int symbol() {
    while (!isZero(numerator)) {
      tryRound();
      doRound();
      shorten();
    }
    // what is left is the greatest common divisor
    if (length > 1 || denominator[0] != 1) {
      return 0;
    }
    return (flip & SIGN) == 0 ? 1 : -1;
  }

  private boolean isZero(long[] limbs) {
    for (int i = 0; i < length; i++) {
      if (limbs[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Finds what a round does to the numerator, here x, and the denominator y, from their ends. */
  private void tryRound() {
    int bits = Math.max(bitLength(), HIGH_BITS + LOW_BITS);
    long x = ends(numerator, bits);
    long y = ends(denominator, bits);
    long fx = 1;
    long gx = 0;
    long fy = 0;
    long gy = 1;
    long signs = flip;
    for (int i = 0; i < ROUND; i++) {
      if ((x & 1) != 0) {
        if (x < y) {
          long swap = x;
          x = y;
          y = swap;
          swap = fx;
          fx = fy;
          fy = swap;
          swap = gx;
          gx = gy;
          gy = swap;
          // (x/y) = -(y/x) if both are 3 modulo 4
          signs ^= x & y;
        }
        x -= y;
        fx -= fy;
        gx -= gy;
      }
      x >>= 1;
      fy <<= 1;
      gy <<= 1;
      // (2/y) = -1 if y is 3 or 5 modulo 8
      signs ^= y ^ (y >> 1);
    }
    flip = signs;
    f = fx;
    g = gx;
    otherF = fy;
    otherG = gy;
  }

  private int bitLength() {
    long highest = numerator[length - 1] | denominator[length - 1];
    return length * ROUND - (Long.numberOfLeadingZeros(highest) - (Long.SIZE - ROUND));
  }

  /** The highest and the lowest bits of a number, side by side; the whole number if it is short. */
  private static long ends(long[] limbs, int bits) {
    int lowest = bits - HIGH_BITS;
    int limb = lowest / ROUND;
    int shift = lowest % ROUND;
    long window = limbs[limb] | (limbs[limb + 1] << ROUND);
    long high = (window >>> shift) | (limbs[limb + 2] << (2 * ROUND - shift));
    long low = limbs[0] | (limbs[1] << ROUND);
    return ((high & mask(HIGH_BITS)) << LOW_BITS) | (low & mask(LOW_BITS));
  }

  private static long mask(int bits) {
    return (1L << bits) - 1;
  }

  private void doRound() {
    long carry = 0;
    long otherCarry = 0;
    for (int i = 0; i < length; i++) {
      long a = numerator[i];
      long b = denominator[i];
      carry += a * f + b * g;
      otherCarry += a * otherF + b * otherG;
      if (i > 0) {
        numerator[i - 1] = carry & LIMB_MASK;
        denominator[i - 1] = otherCarry & LIMB_MASK;
      }
      // the lowest limb is 0 by now
      carry >>= ROUND;
      otherCarry >>= ROUND;
    }
    numerator[length - 1] = carry;
    denominator[length - 1] = otherCarry;
    if (otherCarry < 0) {
      // (x/-y) = (x/y) for x above 0
      negate(denominator);
    }
    if (carry < 0) {
      negate(numerator);
      // (-1/y) = -1 if y is 3 modulo 4
      flip ^= denominator[0];
    }
  }

  private void negate(long[] limbs) {
    long carry = 0;
    for (int i = 0; i < length; i++) {
      carry -= limbs[i];
      limbs[i] = carry & LIMB_MASK;
      carry >>= ROUND;
    }
  }

  private void shorten() {
    while (length > 1 && (numerator[length - 1] | denominator[length - 1]) == 0) {
      length--;
    }
  }
}
