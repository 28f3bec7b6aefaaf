package org.folkmoot.residents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFactsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "'',   '', '',   missing",
        "31,   2,  1990, noDay",
        "29,   2,  2023, noDay",
        "0,    1,  1990, noDay",
        "27,   13, 1987, noDay",
        "'',   3,  1987, noDay",
        "27,   3,  0026, year",
        "27,   3,  26,   year",
        "27,   3,  '',   year",
        "27,   3,  3026, year",
        "30,   11, 2026, future",
        "27,   3,  1826, longAgo"
      })
  void aBirthdayThatCannotBeIsToldBeforeATryIsTaken(
      String day, String month, String year, String fault) {
    assertThat(typed(day, month, year).findFaultOfBirth(TODAY))
        .contains("residents.facts.birth." + fault);
  }

  @ParameterizedTest
  @CsvSource({"27, 3, 1987", "' 07 ', 03, ' 1987'", "29, 11, 2026", "29, 2, 2024"})
  void oneThatCanBeIsTaken(String day, String month, String year) {
    assertThat(typed(day, month, year).findFaultOfBirth(TODAY)).isEmpty();
  }

  private static TypedFacts typed(String day, String month, String year) {
    TypedFacts facts = new TypedFacts();
    facts.setDay(day);
    facts.setMonth(month);
    facts.setYear(year);
    return facts;
  }
}
