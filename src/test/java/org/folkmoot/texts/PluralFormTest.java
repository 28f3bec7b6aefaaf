package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the Unicode plural rules for whole numbers, CLDR {@code plurals.xml}. */
class PluralFormTest {

  @ParameterizedTest
  @CsvSource({
    "0, OTHER",
    "1, ONE",
    "2, OTHER",
    "3, OTHER",
    "4, OTHER",
    "5, OTHER",
    "6, OTHER",
    "7, OTHER",
    "100, OTHER",
    "101, OTHER"
  })
  void englishHasTwoForms(long count, PluralForm form) {
    assertThat(PluralForm.of(count, Locale.UK)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ZERO",
    "1, ONE",
    "2, TWO",
    "3, FEW",
    "4, OTHER",
    "5, OTHER",
    "6, MANY",
    "7, OTHER",
    "100, OTHER",
    "101, OTHER"
  })
  void welshHasSixForms(long count, PluralForm form) {
    assertThat(PluralForm.of(count, new Locale("cy", "GB"))).isEqualTo(form);
  }

  @Test
  void theSuffixOfAKeyIsTheNameOfTheForm() {
    assertThat(PluralForm.FEW.suffix()).isEqualTo(".few");
  }
}
