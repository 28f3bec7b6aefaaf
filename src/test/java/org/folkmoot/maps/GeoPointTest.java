package org.folkmoot.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

  @Test
  void isRoundedToAMetre() {
    assertThat(GeoPoint.read(" 51.4816539", "-3.1791934"))
        .contains(GeoPoint.of(51.48165, -3.17919));
  }

  @ParameterizedTest
  @CsvSource({"'',''", "91,0", "0,180.5", "NaN,0", "1e3,0", "٥,0", "'51,5',0", "0x1,0", "1,"})
  void needsTwoNumbersOnTheEarth(String latitude, String longitude) {
    assertThat(GeoPoint.read(latitude, longitude == null ? "" : longitude)).isEmpty();
  }
}
