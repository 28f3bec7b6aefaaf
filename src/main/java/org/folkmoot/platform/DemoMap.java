package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.maps.MapService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;

/** The map of the demo: invented outlines of its wards, without streets below them. */
@ApplicationScoped
class DemoMap {

  private static final String SHAPES = "demo-wards.geojson";

  /** About the middle of each ward, degrees north and east. */
  private static final Map<String, GeoPoint> MIDDLES =
      Map.of(
          "Old Town", GeoPoint.of(51.5, -3.2),
          "Riverside", GeoPoint.of(51.4946, -3.2377),
          "Hillcrest", GeoPoint.of(51.518, -3.17245),
          "Northgate", GeoPoint.of(51.5216, -3.2174),
          "Eastfield", GeoPoint.of(51.4973, -3.16085),
          "Quayside", GeoPoint.of(51.4793, -3.1913));

  private static final GeoPoint ANYWHERE = GeoPoint.of(51.5022, -3.2077);
  private static final int STEPS = 21;
  private static final double STEP = 0.0004;

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final MapService maps;
  private final Visitor visitor;

  @Inject
  DemoMap(
      CurrentCouncil currentCouncil, AccountService accounts, MapService maps, Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.maps = maps;
    this.visitor = visitor;
  }

  /** Loads them, unless the council has a map. */
  @ActivateRequestContext
  @Transactional
  void prepare(Council council) {
    currentCouncil.enter(council);
    if (maps.revision().isEmpty()) {
      Person administrator = accounts.findPerson("administrator@demo.example").orElseThrow();
      visitor.enter(Optional.of(new Recognized(administrator, 0, false, false, true)));
      maps.load(shapes(), false);
    }
  }

  /** A point in a ward that is always the same for the same text. */
  static GeoPoint near(String ward, String text) {
    GeoPoint middle = MIDDLES.getOrDefault(ward, ANYWHERE);
    int spread = Math.floorMod(text.hashCode(), STEPS * STEPS);
    return GeoPoint.of(
        middle.latitude().doubleValue() + (spread / STEPS - STEPS / 2) * STEP,
        middle.longitude().doubleValue() + (spread % STEPS - STEPS / 2) * STEP);
  }

  private static byte[] shapes() {
    try (InputStream file =
        Objects.requireNonNull(DemoMap.class.getResourceAsStream(SHAPES), SHAPES)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
