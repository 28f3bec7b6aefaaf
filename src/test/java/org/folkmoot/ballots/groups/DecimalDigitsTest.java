package org.folkmoot.ballots.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The platform's digits, for every number. */
class DecimalDigitsTest {

  private static final BigInteger ONE = BigInteger.ONE;

  @Test
  void agreesWithThePlatform() {
    Random random = new Random(10);
    for (int bits : new int[] {1, 29, 30, 31, 64, 256, 2047, 2048, 4096}) {
      DecimalDigits digits = DecimalDigits.upTo(bits);
      for (int i = 0; i < 300; i++) {
        assertSame(digits, new BigInteger(bits, random));
        assertSame(digits, new BigInteger(random.nextInt(bits + 1), random));
        assertSame(digits, ONE.shiftLeft(bits).subtract(BigInteger.valueOf(i + 1)).max(ONE));
      }
    }
  }

  /** Where a digit carries into all before it. */
  @Test
  void isExactAroundPowersOfTen() {
    DecimalDigits digits = DecimalDigits.upTo(2048);
    BigInteger power = ONE;
    for (int exponent = 0; exponent <= 616; exponent++) {
      assertSame(digits, power.subtract(ONE));
      assertSame(digits, power);
      assertSame(digits, power.add(ONE));
      assertSame(digits, power.multiply(BigInteger.valueOf(3)).subtract(ONE));
      power = power.multiply(BigInteger.TEN);
    }
  }

  @Test
  void aNumberThatDoesNotFitIsMisuse() {
    DecimalDigits digits = DecimalDigits.upTo(256);
    for (BigInteger value : new BigInteger[] {ONE.negate(), ONE.shiftLeft(256)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> digits.of(value));
    }
  }

  private static void assertSame(DecimalDigits digits, BigInteger value) {
    assertThat(digits.of(value)).isEqualTo(value.toString());
  }
}
