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
    assertThat(BrandTexts.read("t", Bytes.ofUtf8("# note\nsite.home.lead = Tŷ’r bobl\n"), "cy"))
        .containsExactly(java.util.Map.entry("site.home.lead", "Tŷ’r bobl"));
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
    assertThatThrownBy(() -> BrandTexts.read("t", Bytes.ofUtf8(file), "en"))
        .isInstanceOf(MalformedInput.class);
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThatThrownBy(
            () ->
                BrandTexts.read("t", Bytes.of(new byte[] {'a', '.', 'b', '=', (byte) 0xe9}), "en"))
        .hasMessage("t: expected UTF-8");
  }

  @Test
  void aTextOfMoreThanAThousandCharactersIsRefused() {
    assertThatThrownBy(() -> BrandTexts.read("t", Bytes.ofUtf8("a.b = " + "x".repeat(1_001)), "en"))
        .hasMessage("t, a.b: expected 1 to 1000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staff.board.edit = Change it",
        "staff.board.edit = Change {1}",
        "staff.board.edit = Change {0} of {1}",
        "staff.board.edit = Don't change {0}",
        "staff.board.edit = Change '{0}'",
        "site.home.lead = Tŷ’r {0}"
      })
  void aTextThatTakesOtherValuesThanTheOriginalIsRefused(String file) {
    assertThatThrownBy(() -> BrandTexts.read("t", Bytes.ofUtf8(file), "en"))
        .isInstanceOf(MalformedInput.class)
        .hasMessageContaining("expected the same values as in the original");
  }

  @Test
  void valuesMayStandInAnotherOrder() {
    String file = "budgets.publish.lead = {2}: {1}, {0}";

    assertThat(BrandTexts.read("t", Bytes.ofUtf8(file), "en")).hasSize(1);
  }

  @Test
  void onlyTheBodyOfALetterHasParagraphs() {
    String body = "accounts.mail.any.body = Hello\\n\\nGoodbye";

    assertThat(BrandTexts.read("t", Bytes.ofUtf8(body), "en")).containsValue("Hello\n\nGoodbye");
    assertThatThrownBy(
            () -> BrandTexts.read("t", Bytes.ofUtf8(body.replace(".body", ".subject")), "en"))
        .hasMessage("t, accounts.mail.any.subject: expected no control characters");
  }
}
