package org.folkmoot.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPartTest {

  @Test
  void isReadAsMapsSayIt() {
    MapPart part =
        MapPart.read("-3.2148742675781254,51.48,-3.1,51.52000000000001", "13.25").orElseThrow();

    assertThat(part.southWest()).isEqualTo(GeoPoint.of(51.48, -3.21487));
    assertThat(part.cellsInADegree()).isEqualTo(128);
  }

  @Test
  void endsWhereTheEarthEnds() {
    MapPart earth = MapPart.read("-720.5,-91,720,200", "0").orElseThrow();

    assertThat(earth.northEast()).isEqualTo(GeoPoint.of(90, 180));
    assertThat(earth.southWest()).isEqualTo(GeoPoint.of(-90, -180));
    assertThat(earth.cellsInADegree()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'',1",
    "'1,2,3',1",
    "'1,2,3,4,5',1",
    "'a,2,3,4',1",
    "'1,2,3,4','-1'",
    "'1,2,3,NaN',1",
    "'1,2,3,4',1e9",
    "'1,2,3,4',''"
  })
  void isNothingElse(String box, String zoom) {
    assertThat(MapPart.read(box, zoom)).isEmpty();
  }
}
