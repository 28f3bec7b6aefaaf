package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

  @Test
  void aCharacterIsNeverCutInHalf() {
    assertThat(TypedText.cut("ab\uD83C\uDF33", 3)).isEqualTo("ab");
    assertThat(TypedText.cut("xe\u0301", 2)).isEqualTo("x\u00e9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u3164", "\u2800", "\n\t", "\uFEFF"})
  void whatShowsNothingIsNoTitle(String typed) {
    assertThatThrownBy(() -> TypedText.required("title", typed, 10))
        .isInstanceOf(TextRefused.class);
  }

  @Test
  void controlCharactersAndHalvesGo() {
    assertThat(TypedText.required("title", " a\u0000b\uD83Cc\u0007\u00a0", 10)).isEqualTo("abc");
    assertThat(TypedText.optional("description", "a\r\nb\rc", 10)).isEqualTo("a\nb\nc");
    assertThat(TypedText.required("title", "a\r\nb", 10)).isEqualTo("a b");
  }

  @Test
  void whatIsTooLongIsRefusedNotCut() {
    assertThat(TypedText.required("title", "x".repeat(10), 10)).hasSize(10);
    assertThatThrownBy(() -> TypedText.required("title", "x".repeat(11), 10))
        .isInstanceOf(TextRefused.class);
  }
}
