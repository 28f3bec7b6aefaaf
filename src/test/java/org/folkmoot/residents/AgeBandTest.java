package org.folkmoot.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, UNDER_16",
    "2010-11-23, UNDER_16",
    "2010-11-22, AGE_16_17",
    "2008-11-23, AGE_16_17",
    "2008-11-22, AGE_18_24",
    "2001-11-23, AGE_18_24",
    "2001-11-22, AGE_25_44",
    "1981-11-22, AGE_45_64",
    "1961-11-22, AGE_65",
    "1900-01-01, AGE_65"
  })
  void beginsOnTheBirthday(LocalDate birth, AgeBand band) {
    assertThat(AgeBand.of(birth, DAY)).isEqualTo(band);
  }

  @Test
  void isRefusedBeforeBirth() {
    assertThatThrownBy(() -> AgeBand.of(DAY.plusDays(1), DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofAMinorIsKnownByTheMonthOnly() {
    LocalDate kept = AgeBand.eighteenFrom(LocalDate.of(2012, 2, 29));

    assertThat(kept).isEqualTo(LocalDate.of(2030, 2, 1));
    assertThat(AgeBand.ofMinor(kept, LocalDate.of(2028, 1, 31))).isEqualTo(AgeBand.UNDER_16);
    assertThat(AgeBand.ofMinor(kept, LocalDate.of(2028, 2, 1))).isEqualTo(AgeBand.AGE_16_17);
    assertThat(AgeBand.ofMinor(kept, LocalDate.of(2030, 1, 31))).isEqualTo(AgeBand.AGE_16_17);
    assertThat(AgeBand.ofMinor(kept, LocalDate.of(2030, 2, 1))).isEqualTo(AgeBand.AGE_18_24);
  }
}
