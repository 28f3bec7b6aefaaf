package org.folkmoot.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums as finance offices write them. */
class FinanceMoneyTest {

  private static final Currency POUND = Currency.getInstance("GBP");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.50|123450",
        "£ 1.234,50|123450",
        "£1,234|123400",
        "1234.5|123450",
        "12,50|1250",
        "1.234.567|123456700",
        "1 234,50|123450",
        "1'234.50|123450",
        "GBP 10|1000",
        "10.00 GBP|1000",
        "-34.50|-3450",
        "−34.50|-3450",
        "34.50-|-3450",
        "(120.00)|-12000",
        "-£120.00|-12000",
        "£-120.00|-12000",
        "(£120.00)|-12000",
        "0|0"
      })
  void isReadInEveryCommonForm(String cell, long minor) {
    assertThat(FinanceMoney.read(cell, POUND).sum().orElseThrow().minorUnits()).isEqualTo(minor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "()",
        "abc",
        "1,23,4",
        "12.345.6",
        "1,2345",
        "1.234,5678",
        "12.345,",
        "--5",
        "5 EUR",
        "1e5",
        "99999999999999999999"
      })
  void isRefusedWhereItIsNoSum(String cell) {
    assertThat(FinanceMoney.read(cell, POUND).sum()).isEmpty();
  }

  @Test
  void isRefusedWhereItMayMeanTwoSums() {
    assertThat(FinanceMoney.read("1.234", POUND).doubtful()).isTrue();
    assertThat(FinanceMoney.read("1.234", POUND).sum()).isEmpty();
  }
}
