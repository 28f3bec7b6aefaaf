package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFormFillerTest {

  @ParameterizedTest
  @CsvSource({
    "email, false",
    "title-en, false",
    "form:j_idt12:0:note, false",
    "table_rppDD, true",
    "table_reflowDD, true",
    "form:table_selection, true"
  })
  void tellsFieldsOfWidgetsFromInputs(String name, boolean isOfWidget) {
    assertThat(KeptFormFiller.isOfWidget(name)).isEqualTo(isOfWidget);
  }
}
