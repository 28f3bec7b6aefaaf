package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/**
 * Products of many powers, by buckets: the exponents are cut into digits; for each digit position
 * every base is multiplied into the bucket of its digit. With n bases and exponents of b bits that
 * takes about b/w·(n + 2<sup>w+1</sup>) multiplications instead of 1.2·b·n.
 */
final class MultiPower {

  private MultiPower() {}

  /** The product of base<sup>exponent</sup> over all pairs; 1 if there are none. */
  @SpecSource(document = "Pippenger 1976", section = "bucket method")
  static Element product(Group group, List<Element> bases, List<Scalar> exponents) {
    if (bases.size() != exponents.size()) {
      throw new IllegalArgumentException(
          bases.size() + " bases and " + exponents.size() + " exponents");
    }
    int bits = 0;
    BigInteger[] values = new BigInteger[bases.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = exponents.get(i).valueIn(group);
      bits = Math.max(bits, values[i].bitLength());
    }
    int width = width(values.length);
    BigInteger product = BigInteger.ONE;
    for (int digit = (bits + width - 1) / width - 1; digit >= 0; digit--) {
      for (int square = 0; square < width; square++) {
        product = group.multiply(product, product);
      }
      BigInteger row = row(group, bases, values, digit * width, width);
      product = group.multiply(product, row);
    }
    return new Element(group, product);
  }

  /** The width with the fewest multiplications per bit. */
  private static int width(int bases) {
    int best = 1;
    for (int width = 2; width <= 12; width++) {
      if ((bases + (2L << width)) * best < (bases + (2L << best)) * width) {
        best = width;
      }
    }
    return best;
  }

  /** The product of the bases to the power of their digits at one position. */
  private static BigInteger row(
      Group group, List<Element> bases, BigInteger[] values, int firstBit, int width) {
    BigInteger[] buckets = new BigInteger[1 << width];
    Arrays.fill(buckets, BigInteger.ONE);
    for (int i = 0; i < values.length; i++) {
      int digit = digit(values[i], firstBit, width);
      if (digit != 0) {
        buckets[digit] = group.multiply(buckets[digit], bases.get(i).value());
      }
    }
    BigInteger running = BigInteger.ONE;
    BigInteger product = BigInteger.ONE;
    for (int digit = buckets.length - 1; digit > 0; digit--) {
      running = group.multiply(running, buckets[digit]);
      product = group.multiply(product, running);
    }
    return product;
  }

  private static int digit(BigInteger value, int firstBit, int width) {
    int digit = 0;
    for (int bit = width - 1; bit >= 0; bit--) {
      digit = digit << 1 | (value.testBit(firstBit + bit) ? 1 : 0);
    }
    return digit;
  }
}
