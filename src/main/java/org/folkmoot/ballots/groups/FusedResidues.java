package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import java.util.Arrays;
import org.folkmoot.kernel.SpecSource;

/**
 * Montgomery's form in limbs of 47 bits, each a whole number in a {@code double}. The product of
 * two limbs has 94 bits; fused multiply-add splits it exactly into a high and a low part, and the
 * compiler turns loops over limbs into vector instructions, as it cannot do for long numbers. A
 * product takes about a third of the time of {@link PlainResidues}.
 *
 * <p>Why nothing is ever rounded away: limbs are balanced, at most 2<sup>46</sup> and a little in
 * size. Adding 44 products to {@link FusedProduct#MIDDLE}, whose last place is worth
 * 2<sup>47</sup>, keeps their high parts (together below 2<sup>98</sup>, half the distance to the
 * next power of two), and what each addition rounded away, at most 2<sup>46</sup>, is computed
 * exactly and summed up separately (together below 2<sup>52</sup>). High and low parts of a column
 * are a whole number below 2<sup>53</sup>. The result does not depend on the machine, only its
 * speed does.
 */
final class FusedResidues implements Residues<double[]> {

  static final int LIMB_BITS = 47;
  static final int LIMBS = 44;

  /** Length of a number: its limbs, the least significant one first, and room for one block. */
  private static final int LENGTH = LIMBS + FusedProduct.BLOCK;

  private static final long HALF_LIMB = 1L << (LIMB_BITS - 1);

  private final BigInteger modulus;
  private final FusedProduct.Constants constants;

  /** R&sup2; modulo p, which takes a number into Montgomery's form. */
  private final double[] squareOfRadix;

  /** 1, which takes a number out of Montgomery's form. */
  private final double[] one;

  /** 1 in Montgomery's form. */
  private final double[] unit;

  /** For a modulus of at most 2048 bits, so that the radix is at least 2<sup>20</sup> times it. */
  FusedResidues(BigInteger modulus) {
    if (modulus.bitLength() > 2048 || !modulus.testBit(0)) {
      throw new IllegalArgumentException("no odd modulus of at most 2048 bits: " + modulus);
    }
    this.modulus = modulus;
    BigInteger radix = BigInteger.ONE.shiftLeft(LIMBS * LIMB_BITS);
    this.constants =
        new FusedProduct.Constants(
            limbs(modulus), limbs(radix.subtract(modulus.modInverse(radix))));
    this.squareOfRadix = limbs(radix.multiply(radix).mod(modulus));
    this.one = limbs(BigInteger.ONE);
    this.unit = enter(BigInteger.ONE);
  }

  /** Whether this machine has fused multiply-add; where it must be emulated, it is very slow. */
  static boolean suits() {
    return FusedProduct.IS_FAST;
  }

  @Override
  public double[] enter(BigInteger value) {
    return product(limbs(value), squareOfRadix);
  }

  @Override
  public BigInteger leave(double[] residue) {
    BigInteger value = value(product(residue, one));
    return value.signum() < 0 ? value.add(modulus) : value;
  }

  @SpecSource(document = "Handbook of Applied Cryptography", section = "algorithm 14.36")
  @Override
  public double[] product(double[] a, double[] b) {
    double[] product = new double[LENGTH];
    FusedProduct.ofThread().multiply(a, b, constants, product);
    return product;
  }

  /**
   * {@inheritDoc}
   *
   * <p>From the lowest bit up, so that one row of squares serves all exponents: each exponent is
   * cut into odd digits of at most four bits, wherever they start, and each square is multiplied
   * into the bucket of the digit that starts there. For 256 bits that takes 256 squarings and about
   * 67 products per exponent.
   */
  @SpecSource(document = "Yao 1976", section = "evaluation of powers")
  @Override
  public BigInteger[] powers(BigInteger base, BigInteger... exponents) {
    OddDigits[] digits = new OddDigits[exponents.length];
    int bits = 0;
    for (int i = 0; i < digits.length; i++) {
      digits[i] = new OddDigits(exponents[i]);
      bits = Math.max(bits, exponents[i].bitLength());
    }
    double[] square = enter(base);
    for (int bit = 0; bit < bits; bit++) {
      for (OddDigits exponent : digits) {
        exponent.add(bit, square);
      }
      if (bit + 1 < bits) {
        square = product(square, square);
      }
    }
    return Arrays.stream(digits).map(OddDigits::power).toArray(BigInteger[]::new);
  }

  /** One exponent and its buckets: squares to be raised to 1, 3, 5 and so on. */
  private final class OddDigits {

    private static final int WIDTH = 4;

    private final BigInteger exponent;
    private final double[][] buckets = new double[1 << (WIDTH - 1)][];
    private int free;

    OddDigits(BigInteger exponent) {
      this.exponent = exponent;
      Arrays.fill(buckets, unit);
    }

    /** Takes the square that belongs to a bit. */
    void add(int bit, double[] square) {
      if (bit < free || !exponent.testBit(bit)) {
        return;
      }
      int half = 0;
      for (int i = WIDTH - 1; i > 0; i--) {
        half = (half << 1) | (exponent.testBit(bit + i) ? 1 : 0);
      }
      buckets[half] = times(buckets[half], square);
      free = bit + WIDTH;
    }

    /** b1·b3&sup3;·b5<sup>5</sup>… as b1·b3·b5… times the square of b3·b5&sup2;·b7&sup3;… */
    BigInteger power() {
      double[] running = unit;
      double[] halves = unit;
      for (int half = buckets.length - 1; half > 0; half--) {
        running = times(running, buckets[half]);
        halves = times(halves, running);
      }
      running = times(running, buckets[0]);
      return leave(product(running, product(halves, halves)));
    }

    private double[] times(double[] a, double[] b) {
      return a == unit ? b : b == unit ? a : product(a, b);
    }
  }

  /** Balanced limbs of a number from 0 to the radix; the highest carry, of a radix, is left out. */
  private static double[] limbs(BigInteger value) {
    double[] limbs = new double[LENGTH];
    byte[] bytes = value.toByteArray();
    long carry = 0;
    for (int i = 0; i < LIMBS; i++) {
      long limb = BitWindow.of(bytes, i * LIMB_BITS, LIMB_BITS) + carry;
      // a limb in the upper half becomes negative, and the next one more
      carry = (limb + HALF_LIMB) >>> LIMB_BITS;
      limbs[i] = limb - (carry << LIMB_BITS);
    }
    return limbs;
  }

  private static BigInteger value(double[] limbs) {
    byte[] bytes = new byte[LIMBS * LIMB_BITS / Byte.SIZE + 1];
    long pending = 0;
    int pendingBits = 0;
    int at = bytes.length;
    for (int i = 0; i < LIMBS; i++) {
      pending += (long) limbs[i] << pendingBits;
      pendingBits += LIMB_BITS;
      for (; pendingBits >= Byte.SIZE; pendingBits -= Byte.SIZE) {
        bytes[--at] = (byte) pending;
        pending >>= Byte.SIZE;
      }
    }
    bytes[0] = (byte) pending;
    return new BigInteger(bytes);
  }
}
