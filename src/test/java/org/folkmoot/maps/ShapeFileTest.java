package org.folkmoot.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.councils.WardDetails;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

/** Files of shapes as people and programs write them, good and bad (IN-12). */
class ShapeFileTest {

  private static final List<WardDetails> WARDS =
      List.of(new WardDetails(1, "Splott"), new WardDetails(2, "Y Sblot Uchaf"));

  @Test
  void findsThePropertyThatNamesTheWards() {
    ShapeFile file =
        read(
            collection(
                feature("\"code\":\"W05\",\"WD24NM\":\"Splott Ward\",\"WD24NMW\":\"x\"", square(0)),
                feature("\"code\":\"W06\",\"WD24NM\":\"Y SBLOT  UCHAF\"", square(1))));

    assertThat(file.outlines()).containsOnlyKeys("Splott Ward", "Y SBLOT  UCHAF");
  }

  @Test
  void putsTheIslandsOfAWardTogether() {
    ShapeFile file =
        read(
            collection(
                feature("\"name\":\"Splott\"", square(0)),
                feature("\"name\":\"Splott\"", square(3))));

    assertThat(file.outlines()).hasSize(1);
    assertThat(splott(file).getNumGeometries()).isEqualTo(2);
  }

  @Test
  void takesNewNamesIfTheyMayBeNew() {
    String text =
        collection(
            feature("\"id\":7,\"code\":\"E05000001\",\"ward_name\":\"Élan Valley\"", square(0)),
            feature("\"id\":8,\"code\":\"E05000002\",\"ward_name\":\"Rhaeadr Gwy\"", square(1)));

    assertThat(ShapeFile.read(bytes(text), List.of(), true).outlines())
        .containsOnlyKeys("Élan Valley", "Rhaeadr Gwy");
    assertRefused(() -> ShapeFile.read(bytes(text), List.of(), false), "noWardFits");
    assertRefused(() -> ShapeFile.read(bytes(text), WARDS, false), "noWardFits");
  }

  @Test
  void mendsShapesThatCrossThemselvesAndAreNotClosed() {
    String bow = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,2],[2,0],[0,2]]]}";

    Geometry mended = splott(read(collection(feature("\"name\":\"Splott\"", bow))));

    assertThat(mended.isValid()).isTrue();
    assertThat(mended.getArea()).isPositive();
  }

  @Test
  void takesAByteOrderMarkLinesBetweenAndHeights() {
    String text =
        "\ufeff"
            + collection(
                feature(
                    "\"name\":\"Splott\"",
                    "{\"type\":\"Polygon\",\"coordinates\":[[[0,0,7],[1,0,7],[1,1,7],[0,0,7]]]}"),
                feature(
                    "\"name\":\"Splott\"",
                    "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}"),
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}");

    assertThat(read(text).outlines()).containsOnlyKeys("Splott");
  }

  @Test
  void simplifiesNeighboursTogether() {
    List<String> wards = new ArrayList<>();
    wards.add(feature("\"name\":\"Splott\"", wavy(0)));
    wards.add(feature("\"name\":\"Y Sblot Uchaf\"", wavy(1)));

    List<Geometry> outlines = List.copyOf(read(collection(wards)).outlines().values());

    assertThat(outlines.stream().mapToInt(Geometry::getNumPoints).sum())
        .isLessThanOrEqualTo(Coverage.MOST_POINTS);
    assertThat(outlines.get(0).getNumPoints()).isGreaterThan(100);
    assertThat(outlines.get(0).intersection(outlines.get(1)).getArea()).isZero();
    assertThat(outlines.get(0).union(outlines.get(1)).getArea())
        .isCloseTo(
            outlines.get(0).getArea() + outlines.get(1).getArea(),
            org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void writesWhatItReads() {
    Geometry area = splott(read(collection(feature("\"name\":\"Splott\"", square(0)))));

    String written = GeoJson.write(area);

    assertThat(GeoJson.readStored(written).equalsTopo(area)).isTrue();
    assertThat(written).startsWith("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[");
  }

  @ParameterizedTest
  @MethodSource
  void refuses(String what, String text, String reason) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertRefused(() -> read(text), reason), what);
  }

  static Stream<Arguments> refuses() {
    String ring = "{\"type\":\"Polygon\",\"coordinates\":[[%s]]}";
    return Stream.of(
        Arguments.of("nothing", "", "notGeoJson"),
        Arguments.of("a picture", "\u0089PNG", "notGeoJson"),
        Arguments.of("a list", "[]", "notGeoJson"),
        Arguments.of("other JSON", "{\"type\":\"Topology\"}", "notGeoJson"),
        Arguments.of("cut off", "{\"type\":\"FeatureCollection\",\"features\":[{", "notGeoJson"),
        Arguments.of("deep", "[".repeat(100_000), "notGeoJson"),
        Arguments.of("not a number", collection(one(ring, "[NaN,0],[1,1],[1,0]")), "notGeoJson"),
        Arguments.of("no features", "{\"type\":\"FeatureCollection\"}", "notGeoJson"),
        Arguments.of("empty", collection(), "noShapes"),
        Arguments.of("a text", collection("\"x\""), "badShape"),
        Arguments.of("no ring", collection(feature("", "{\"type\":\"Polygon\"}")), "badShape"),
        Arguments.of("a corner", collection(one(ring, "[0,0]")), "badShape"),
        Arguments.of("a line", collection(one(ring, "[0,0],[1,1],[2,2],[0,0]")), "badShape"),
        Arguments.of("texts", collection(one(ring, "[\"0\",\"0\"],[1,1],[1,0]")), "badShape"),
        Arguments.of("huge", collection(one(ring, "[0,1e308],[1,1],[1,0]")), "notDegrees"),
        Arguments.of("beyond", collection(one(ring, "[0,1e999],[1,1],[1,0]")), "notDegrees"),
        Arguments.of(
            "a national grid",
            collection(one(ring, "[318000,176000],[319000,176000],[319000,177000]")),
            "notDegrees"),
        Arguments.of(
            "a million corners",
            collection(
                one(ring, String.join(",", java.util.Collections.nCopies(600_000, "[0,0]")))),
            "tooManyPoints"),
        Arguments.of(
            "many shapes",
            collection(java.util.Collections.nCopies(1_001, feature("", square(0)))),
            "tooManyShapes"),
        Arguments.of("too large", " ".repeat(GeoJson.MOST_BYTES + 1), "tooLarge"),
        Arguments.of(
            "a huge property",
            collection(feature("\"name\":\"" + "x".repeat(100_000) + "\"", square(0))),
            "noWardFits"));
  }

  private static String one(String ring, String corners) {
    return feature("\"name\":\"Splott\"", String.format(Locale.ROOT, ring, corners));
  }

  private static String square(int at) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$d,0],[%2$d,0],[%2$d,1],[%1$d,1],[%1$d,0]]]}",
        at,
        at + 1);
  }

  /** A square whose left and right sides are lines of many corners, the same for neighbours. */
  private static String wavy(int at) {
    String up = side(at + 1, IntStream.rangeClosed(0, 5_000));
    String down = side(at, IntStream.rangeClosed(0, 5_000).map(i -> 5_000 - i));
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + up + "," + down + "]]}";
  }

  private static String side(int x, IntStream steps) {
    return steps
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT, "[%.6f,%.6f]", x + 0.05 * Math.sin(i / 40.0), i / 5_000.0))
        .collect(Collectors.joining(","));
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String collection(String... features) {
    return collection(List.of(features));
  }

  private static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static Geometry splott(ShapeFile file) {
    return Objects.requireNonNull(file.outlines().get("Splott"));
  }

  private static ShapeFile read(String text) {
    return ShapeFile.read(bytes(text), WARDS, false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String reason) {
    assertThatThrownBy(act)
        .isInstanceOf(MapRefusal.class)
        .extracting(e -> ((MapRefusal) e).messageKey())
        .isEqualTo("maps.rule." + reason);
  }
}
