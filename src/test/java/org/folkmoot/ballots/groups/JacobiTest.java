package org.folkmoot.ballots.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JacobiTest {

  private static final BigInteger ONE = BigInteger.ONE;

  @Test
  void tellsSquaresModuloThePrime() {
    Random random = new Random(4);
    BigInteger p = Group.RFC_3526_2048.modulus();
    BigInteger q = Group.RFC_3526_2048.order();
    for (int i = 0; i < 40; i++) {
      BigInteger a = new BigInteger(2047, random);
      assertThat(Jacobi.symbol(a, p)).isEqualTo(a.modPow(q, p).equals(ONE) ? 1 : -1);
      assertThat(Jacobi.symbol(a.multiply(a), p)).isEqualTo(1);
    }
    assertThat(Jacobi.symbol(BigInteger.ZERO, p)).isZero();
    assertThat(Jacobi.symbol(p, p)).isZero();
    assertThat(Jacobi.symbol(ONE, p)).isEqualTo(1);
    assertThat(Jacobi.symbol(p.subtract(ONE), p)).isEqualTo(-1);
  }

  @Test
  void isTheProductOverThePrimeFactors() {
    for (int n = 1; n < 60; n += 2) {
      for (int a = 0; a < 60; a++) {
        assertThat(Jacobi.symbol(BigInteger.valueOf(a), BigInteger.valueOf(n)))
            .isEqualTo(byFactors(a, n));
      }
    }
  }

  private static int byFactors(int a, int n) {
    int symbol = 1;
    int rest = n;
    for (int prime = 3; rest > 1; prime += 2) {
      for (; rest % prime == 0; rest /= prime) {
        int euler =
            BigInteger.valueOf(a)
                .modPow(BigInteger.valueOf((prime - 1) / 2), BigInteger.valueOf(prime))
                .intValue();
        symbol *= euler == prime - 1 ? -1 : euler;
      }
    }
    return symbol;
  }

  /** Lengths around whole limbs, small differences, powers of two, common factors. */
  @Test
  void agreesWithTheTextbookOnNumbersOfEveryLength() {
    Random random = new Random(2020);
    for (int bits = 1; bits <= 2100; bits += bits < 200 ? 1 : 37) {
      BigInteger n = new BigInteger(bits, random).setBit(0);
      BigInteger factor = new BigInteger(bits / 2 + 1, random).setBit(0);
      List<BigInteger> numerators =
          List.of(
              new BigInteger(bits, random),
              new BigInteger(bits / 2 + 1, random),
              n.subtract(ONE),
              n.shiftRight(1),
              n.shiftRight(1).add(ONE),
              ONE.shiftLeft(random.nextInt(bits)),
              ONE.shiftLeft(bits).subtract(ONE));
      for (BigInteger a : numerators) {
        assertThat(Jacobi.symbol(a, n)).isEqualTo(textbook(a, n));
        BigInteger multiple = n.multiply(factor);
        assertThat(Jacobi.symbol(a, multiple)).isEqualTo(textbook(a, multiple));
        BigInteger common = a.multiply(factor);
        assertThat(Jacobi.symbol(common, multiple)).isEqualTo(textbook(common, multiple));
      }
    }
  }

  /** Handbook of Applied Cryptography, algorithm 2.149, with divisions. */
  private static int textbook(BigInteger a, BigInteger n) {
    BigInteger numerator = a.mod(n);
    BigInteger denominator = n;
    int sign = 1;
    while (numerator.signum() != 0) {
      int twos = numerator.getLowestSetBit();
      numerator = numerator.shiftRight(twos);
      int remainder = denominator.intValue() & 7;
      if (twos % 2 == 1 && (remainder == 3 || remainder == 5)) {
        sign = -sign;
      }
      if (numerator.testBit(1) && denominator.testBit(1)) {
        sign = -sign;
      }
      BigInteger reduced = denominator.mod(numerator);
      denominator = numerator;
      numerator = reduced;
    }
    return denominator.equals(ONE) ? sign : 0;
  }
}
