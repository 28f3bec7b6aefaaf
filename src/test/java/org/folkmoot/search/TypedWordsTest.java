package org.folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "*?~^:()[]{}\\/+!&|",
        "\u0000\u200b\ud83d",
        "'''''"
      })
  void signsAloneAskForNothing(String typed) {
    TypedWords words = TypedWords.of(typed);

    assertThat(words.isEmpty()).isTrue();
    assertThat(words.excluded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"a', a",
    "'a\"b\"c', a b c",
    "AND OR NOT, and or not",
    "title:bench, title:bench",
    "'(bench* OR ~tree)^2', bench or tree 2",
    "公園 مقعد скамья 😀, 公 園 مقعد скамья 😀"
  })
  void signsOfOtherSearchesAreNoOrders(String typed, String words) {
    assertThat(String.join(" ", TypedWords.of(typed).required())).isEqualTo(words);
  }

  @Test
  void thereIsALimit() {
    assertThat(TypedWords.of("word ".repeat(1_000)).required()).hasSizeLessThanOrEqualTo(12);
    assertThat(TypedWords.of("a".repeat(10_000)).required()).hasSizeLessThanOrEqualTo(2);
  }
}
