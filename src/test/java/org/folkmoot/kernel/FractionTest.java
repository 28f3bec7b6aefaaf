package org.folkmoot.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class FractionTest {

  private static final Fraction THIRD = Fraction.of(-2, -6);

  @Test
  void isInLowestTermsWithAPositiveDenominator() {
    assertThat(THIRD).hasToString("1/3").isEqualTo(Fraction.of(1).dividedBy(3));
    assertThat(Fraction.of(4, -6)).hasToString("-2/3");
    assertThat(Fraction.of(0, -5)).hasToString("0").isEqualTo(Fraction.ZERO);
    assertThat(Fraction.parse("-4/6")).isEqualTo(Fraction.of(-2, 3));
    assertThat(Fraction.parse("7")).isEqualTo(Fraction.of(7));
  }

  @Test
  void calculatesExactly() {
    assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Fraction.ONE).hasToString("1");
    assertThat(THIRD.minus(Fraction.ONE)).hasToString("-2/3").isLessThan(Fraction.ZERO);
    assertThat(THIRD.times(Fraction.of(6))).isEqualTo(Fraction.of(2));
    assertThat(THIRD.times(6)).isEqualTo(Fraction.of(2));
    assertThat(Fraction.of(new BigDecimal("0.125"))).isEqualTo(Fraction.of(1, 8));
    assertThat(Fraction.of(new BigDecimal("2E+2"))).isEqualTo(Fraction.of(200));
  }

  @Test
  void roundsOnlyWhenAsked() {
    assertThat(Fraction.of(-7, 2).floor()).isEqualTo(BigInteger.valueOf(-4));
    assertThat(Fraction.of(-7, 2).ceiling()).isEqualTo(BigInteger.valueOf(-3));
    assertThat(Fraction.of(7, 2).floor()).isEqualTo(BigInteger.valueOf(3));
    assertThat(Fraction.of(2, 3).toDecimal(2, RoundingMode.HALF_UP)).isEqualTo("0.67");
    assertThat(THIRD.toDouble()).isEqualTo(1 / 3.0);
  }

  @Test
  void hasNoDenominatorOfZero() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(1, 0));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> THIRD.dividedBy(Fraction.ZERO));
  }

  @Test
  void isEqualByValue() {
    EqualsVerifier.forClass(Fraction.class).verify();
  }
}
