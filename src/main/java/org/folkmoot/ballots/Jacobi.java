package org.folkmoot.ballots;

import java.math.BigInteger;
import org.folkmoot.kernel.SpecSource;

/** The Jacobi symbol by quadratic reciprocity; pure. */
final class Jacobi {

  private Jacobi() {}

  /**
   * The symbol (a/n) for 0 &le; a and an odd n &gt; 0: 0 if they have a common factor, otherwise 1
   * or &minus;1. For a prime n it tells squares (1) from the others.
   */
  @SpecSource(document = "Handbook of Applied Cryptography", section = "algorithm 2.149")
  static int symbol(BigInteger a, BigInteger n) {
    BigInteger numerator = a.mod(n);
    BigInteger denominator = n;
    int sign = 1;
    while (numerator.signum() != 0) {
      int twos = numerator.getLowestSetBit();
      numerator = numerator.shiftRight(twos);
      int remainder = denominator.intValue() & 7;
      if ((twos & 1) == 1 && (remainder == 3 || remainder == 5)) {
        sign = -sign;
      }
      if ((numerator.intValue() & 3) == 3 && (remainder & 3) == 3) {
        sign = -sign;
      }
      BigInteger reduced = denominator.mod(numerator);
      denominator = numerator;
      numerator = reduced;
    }
    return denominator.equals(BigInteger.ONE) ? sign : 0;
  }
}
