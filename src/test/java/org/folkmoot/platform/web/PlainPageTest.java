package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPageTest {

  @ParameterizedTest
  @CsvSource({
    "400, MALFORMED",
    "403, FROM_ELSEWHERE",
    "405, MALFORMED",
    "411, MALFORMED",
    "413, TOO_LARGE"
  })
  void aRefusalHasItsPage(int status, PlainPage page) {
    assertThat(PlainPage.of(status)).isEqualTo(page);
  }
}
