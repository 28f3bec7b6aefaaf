package org.folkmoot.councils.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.00",
    "#767676, #ffffff, 4.54",
    "#777777, #ffffff, 4.47",
    "#3a3ea0, #ffffff, 8.84",
    "#123456, #123456, 1.00"
  })
  void contrastIsThatOfTheStandard(String one, String other, double ratio) {
    assertThat(color(one).contrast(color(other))).isCloseTo(ratio, within(0.01));
    assertThat(color(other).contrast(color(one))).isCloseTo(ratio, within(0.01));
  }

  @Test
  void isWrittenAsItWasRead() {
    assertThat(color("#00a1ff").css()).isEqualTo("#00a1ff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "red",
        "#fff",
        "#FFFFFF",
        "#ffffff ",
        "#ffffff\n",
        "#fffffff",
        "#ffffffff",
        "#ggffff",
        "rgb(0,0,0)",
        "var(--x)",
        "url(//x)",
        "#ffffff;}*{color:red",
        "\\23 ffffff"
      })
  void everyOtherFormIsRefused(String text) {
    assertThat(Color.parse(text)).isEmpty();
  }

  static Color color(String text) {
    return Color.parse(text).orElseThrow();
  }
}
