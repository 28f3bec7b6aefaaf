package org.folkmoot.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AmountTest {

  private static final Currency POUND = Currency.getInstance("GBP");
  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void keepsMinorUnits() {
    assertThat(Amount.ofMajor(new BigDecimal("12.5"), POUND)).isEqualTo(new Amount(1250, POUND));
    assertThat(Amount.ofMajor(new BigDecimal("12"), YEN)).isEqualTo(new Amount(12, YEN));
  }

  @Test
  void refusesAFractionOfAMinorUnit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.ofMajor(new BigDecimal("0.005"), POUND));
  }

  @Test
  void refusesToAddTwoCurrencies() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Amount(1, POUND).plus(new Amount(1, YEN)));
  }

  @Test
  void readsAsMajorUnits() {
    assertThat(new Amount(1250, POUND).minus(new Amount(1255, POUND))).hasToString("GBP -0.05");
  }

  @Test
  void isTypedWithoutDecimalsOrWithAllOfThem() {
    assertThat(new Amount(1_250_050, POUND).typed()).isEqualTo("12500.50");
    assertThat(new Amount(1_250_000, POUND).typed()).isEqualTo("12500");
    assertThat(new Amount(1_250_050, YEN).typed()).isEqualTo("1250050");
    assertThat(new Amount(0, POUND).typed()).isEqualTo("0");
  }
}
