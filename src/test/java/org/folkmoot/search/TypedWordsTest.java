package org.folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedWordsTest {

  @Test
  void wordsPhrasesAndExclusionsAreToldApart() {
    TypedWords typed = TypedWords.of("Bench \"Mill Road\" -car \u2212“bus stop” “crossing”");

    assertThat(typed.required()).containsExactly("bench", "crossing");
    assertThat(typed.phrases()).containsExactly(List.of("mill", "road"));
    assertThat(typed.excluded()).containsExactly(List.of("car"), List.of("bus", "stop"));
  }

  @Test
  void whatIsFoldedIsFoldedHereToo() {
    assertThat(TypedWords.of("Siôn O’Neill Łódź").required())
        .containsExactly("sion", "oneill", "lodz");
  }

  @Test
  void aHyphenInAWordExcludesNothing() {
    TypedWords typed = TypedWords.of("four-lane 20mph/zone - -- --x");

    assertThat(typed.required()).contains("four", "lane", "20mph", "zone");
    assertThat(typed.excluded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "\"\"",
        "-",
        "-\"",
        "\"a",
        "a\"b\"c",
        "*?~^:()[]{}\\/+!&|",
        "AND OR NOT",
        "title:bench",
        "\u0000\u200b\ud83d",
        "公園 مقعد скамья 😀",
        "'''''"
      })
  void everyTextHasAMeaning(String typed) {
    assertThat(TypedWords.of(typed)).isNotNull();
    assertThat(WordsQuery.of(TypedWords.of(typed), true)).isNotNull();
  }

  @Test
  void thereIsALimit() {
    assertThat(TypedWords.of("word ".repeat(1_000)).required()).hasSizeLessThanOrEqualTo(12);
    assertThat(TypedWords.of("a".repeat(10_000)).required()).hasSizeLessThanOrEqualTo(2);
  }
}
