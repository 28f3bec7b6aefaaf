package org.folkmoot.councils.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTextsTest {

  @Test
  void keysAndTextsAreReadAsUtf8() {
    assertThat(BrandTexts.read("t", Bytes.ofUtf8("# note\nsite.home.lead = Tŷ’r {0}\n")))
        .containsExactly(java.util.Map.entry("site.home.lead", "Tŷ’r {0}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site = x",
        "Site.home = x",
        "site..home = x",
        "site.home =",
        "site.home = a\\u0007b",
        "site.home = {x}",
        "site.home = open {0",
        "site.home = \\uZZZZ"
      })
  void whatIsNotATextOfAPageIsRefused(String file) {
    assertThatThrownBy(() -> BrandTexts.read("t", Bytes.ofUtf8(file)))
        .isInstanceOf(MalformedInput.class);
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThatThrownBy(
            () -> BrandTexts.read("t", Bytes.of(new byte[] {'a', '.', 'b', '=', (byte) 0xe9})))
        .hasMessage("t: expected UTF-8");
  }

  @Test
  void aTextOfMoreThanAThousandCharactersIsRefused() {
    assertThatThrownBy(() -> BrandTexts.read("t", Bytes.ofUtf8("a.b = " + "x".repeat(1_001))))
        .hasMessage("t, a.b: expected 1 to 1000 characters");
  }
}
