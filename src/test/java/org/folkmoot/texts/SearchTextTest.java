package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siôn|sion",
        "O’Neill|o'neill",
        "O'NEILL|oneill",
        "Llŷr ap Rhys|LLYR  AP RHYS",
        "Łódź|lodz",
        "Straße|strasse",
        "Žofie Černá|zofie cerna",
        "Nguyễn Thị Hạnh|nguyen thi hanh",
        "Søren|soren",
        "Ａｎｎ|ann",
        "Αλέξανδρος|αλεξανδρος",
        "Ёлкин|елкин",
        "ʻIolani|iolani"
      })
  void bothAreFoundByTheOther(String stored, String typed) {
    assertThat(SearchText.of(stored)).isEqualTo(SearchText.of(typed)).isNotEmpty();
  }

  @Test
  void otherScriptsStay() {
    assertThat(SearchText.of("王秀英")).isEqualTo("王秀英");
    assertThat(SearchText.of("محمد")).isEqualTo("محمد");
  }

  @Test
  void nothingVisibleIsNothing() {
    assertThat(SearchText.of(" \u00a0\u200b\t")).isEmpty();
  }
}
