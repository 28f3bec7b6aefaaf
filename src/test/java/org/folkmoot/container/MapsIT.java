package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.maps.MapRefusal;
import org.folkmoot.maps.MapService;
import org.folkmoot.maps.ShapesLoaded;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map of a council: its outlines, the ward of a point, its background. */
@ExtendWith(ArquillianExtension.class)
class MapsIT {

  private static final String TILES = "https://tiles.example/{z}/{x}/{y}.png";

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private MapService maps;
  @Inject private WardService wards;

  private Council council;

  @BeforeEach
  void aCouncilHasTwoWards() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    wards.addMissing(List.of("Splott", "Heath"));
  }

  @Test
  void hasNoMapBeforeAnythingIsLoaded() {
    assertThat(maps.revision()).isEmpty();
    assertThat(maps.get().isEmpty()).isTrue();
    assertThat(maps.wardAt(GeoPoint.of(0.5, 0.5))).isEmpty();
  }

  @Test
  void takesTheOutlinesOfAFileForTheWardsThatItNames() {
    ShapesLoaded loaded = maps.load(file("Splott", "Grangetown"), false);

    assertThat(loaded)
        .isEqualTo(new ShapesLoaded(1, List.of("Heath"), List.of(), List.of("Grangetown")));
    assertThat(wards.list()).extracting(WardDetails::name).containsExactly("Heath", "Splott");
    assertThat(wardAt(0.5)).contains("Splott");
    assertThat(wardAt(1.5)).isEmpty();
    assertThat(maps.revision()).contains(1L);
  }

  @Test
  void addsWardsOnlyIfAskedTo() {
    ShapesLoaded loaded = maps.load(file("Splott", "Grangetown"), true);

    assertThat(loaded.added()).containsExactly("Grangetown");
    assertThat(loaded.wards()).isEqualTo(2);
    assertThat(wardAt(1.5)).contains("Grangetown");
  }

  @Test
  void replacesOutlinesWholeOrNotAtAll() {
    maps.load(file("Splott", "Heath"), false);
    maps.load(file("Heath", "Splott"), false);

    assertThat(wardAt(0.5)).contains("Heath");
    assertThatThrownBy(() -> maps.load(file("Nowhere"), false)).isInstanceOf(MapRefusal.class);
    assertThat(wardAt(0.5)).contains("Heath");
    assertThat(maps.get().shapes()).hasSize(2);
  }

  @Test
  void choosesItsBackgroundOneAtATime() {
    maps.chooseTiles(TILES, "© Somebody", maps.get().version());
    long seen = maps.get().version();
    maps.chooseTiles("", "", seen);

    assertThat(maps.get().tiles().address()).isEmpty();
    assertThatThrownBy(() -> maps.chooseTiles(TILES, "© Somebody", seen))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> maps.chooseTiles("ftp://x", "x", maps.get().version()))
        .isInstanceOf(MapRefusal.class);
  }

  @Test
  void isSetByAdministratorsAndSeenInItsCouncilOnly() {
    maps.load(file("Splott"), false);
    for (Role role : List.of(Role.FACILITATOR, Role.MODERATOR, Role.AUDITOR)) {
      stage.enter(council, role);
      assertThatThrownBy(() -> maps.load(file("Splott"), false)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> maps.chooseTiles(TILES, "x", 0)).isInstanceOf(NotAllowed.class);
    }
    assertThat(wardAt(0.5)).contains("Splott");
    assertThat(otherRequest.call(stage.newCouncil(), () -> maps.get().isEmpty())).isTrue();
  }

  private Optional<String> wardAt(double longitude) {
    return maps.wardAt(GeoPoint.of(0.5, longitude)).map(WardDetails::name);
  }

  /** Squares of one degree from west to east, with these names. */
  private static byte[] file(String... names) {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      features
          .append(i > 0 ? "," : "")
          .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"")
          .append(names[i])
          .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[")
          .append(i + ",0],[" + (i + 1) + ",0],[" + (i + 1) + ",1],[" + i + ",1],[" + i)
          .append(",0]]]}}");
    }
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
