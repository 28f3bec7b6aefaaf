package org.folkmoot.maps;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Areas of GeoJSON files (RFC 7946), read strictly: the file comes from other people's programs.
 * Shapes that cross themselves are mended, because outlines from a map program often do.
 */
final class GeoJson {

  /** Most bytes of a file; outlines of a whole county in full detail have fewer. */
  static final int MOST_BYTES = 16_000_000;

  /** Most corners of all its shapes together. */
  static final int MOST_POINTS = 500_000;

  /** Most shapes. */
  static final int MOST_SHAPES = 1_000;

  private static final int LONGEST_PROPERTY = 200;
  private static final int MOST_PROPERTIES = 100;
  private static final int MEGABYTE = 1_000_000;
  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;

  private static final GeometryFactory SHAPES =
      new GeometryFactory(new PrecisionModel(PrecisionModel.FLOATING), 4326);

  private int points;
  private int number;

  private GeoJson() {}

  /**
   * Reads a file.
   *
   * @param file its bytes, UTF-8 with or without a byte order mark
   * @return its areas, at least one
   * @throws MapRefusal if it is no such file, or holds none or too much
   */
  static List<NamedShape> read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw MapRefusal.tooLarge(MOST_BYTES / MEGABYTE);
    }
    return new GeoJson().shapes(parse(file));
  }

  private static JsonObject parse(byte[] file) {
    boolean marked =
        file.length > 2
            && file[0] == (byte) 0xEF
            && file[1] == (byte) 0xBB
            && file[2] == (byte) 0xBF;
    byte[] content = marked ? Arrays.copyOfRange(file, 3, file.length) : file;
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw MapRefusal.notGeoJson();
    }
  }

  private List<NamedShape> shapes(JsonObject root) {
    List<NamedShape> found = new ArrayList<>();
    switch (root.getString("type", "")) {
      case "FeatureCollection" -> features(root).forEach(value -> addFeature(found, value));
      case "Feature" -> addFeature(found, root);
      default -> throw MapRefusal.notGeoJson();
    }
    if (found.isEmpty()) {
      throw MapRefusal.noShapes();
    }
    return found;
  }

  private static List<JsonValue> features(JsonObject root) {
    if (!(root.get("features") instanceof JsonArray features)) {
      throw MapRefusal.notGeoJson();
    } else if (features.size() > MOST_SHAPES) {
      throw MapRefusal.tooManyShapes(MOST_SHAPES);
    }
    return features;
  }

  private void addFeature(List<NamedShape> found, JsonValue value) {
    number++;
    if (!(value instanceof JsonObject feature)) {
      throw MapRefusal.badShape(number);
    }
    if (feature.get("geometry") instanceof JsonObject geometry && isArea(geometry)) {
      found.add(new NamedShape(properties(feature), mended(area(geometry))));
    }
  }

  private static boolean isArea(JsonObject geometry) {
    String type = geometry.getString("type", "");
    return type.equals("Polygon") || type.equals("MultiPolygon");
  }

  private static Map<String, String> properties(JsonObject feature) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (feature.get("properties") instanceof JsonObject properties) {
      properties.entrySet().stream()
          .limit(MOST_PROPERTIES)
          .forEach(
              entry ->
                  shortText(entry.getValue()).ifPresent(text -> texts.put(entry.getKey(), text)));
    }
    return texts;
  }

  private static Optional<String> shortText(JsonValue value) {
    String text =
        value instanceof JsonString string
            ? string.getString()
            : value instanceof JsonNumber ? value.toString() : "";
    return Optional.of(text).filter(t -> !t.isBlank() && t.length() <= LONGEST_PROPERTY);
  }

  private Geometry area(JsonObject geometry) {
    JsonArray coordinates = array(geometry.get("coordinates"));
    return geometry.getString("type").equals("Polygon")
        ? polygon(coordinates)
        : SHAPES.createMultiPolygon(
            coordinates.stream().map(part -> polygon(array(part))).toArray(Polygon[]::new));
  }

  private Polygon polygon(JsonArray rings) {
    if (rings.isEmpty()) {
      throw MapRefusal.badShape(number);
    }
    List<LinearRing> read = rings.stream().map(ring -> ring(array(ring))).toList();
    return SHAPES.createPolygon(
        read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(JsonArray positions) {
    points += positions.size();
    if (points > MOST_POINTS) {
      throw MapRefusal.tooManyPoints(MOST_POINTS);
    }
    List<Coordinate> corners = new ArrayList<>(positions.size() + 1);
    positions.forEach(position -> corners.add(corner(array(position))));
    if (!corners.isEmpty() && !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
      corners.add(corners.get(0).copy());
    }
    if (corners.size() < LinearRing.MINIMUM_VALID_SIZE) {
      throw MapRefusal.badShape(number);
    }
    return SHAPES.createLinearRing(corners.toArray(Coordinate[]::new));
  }

  private Coordinate corner(JsonArray position) {
    if (position.size() < 2
        || !(position.get(0) instanceof JsonNumber east)
        || !(position.get(1) instanceof JsonNumber north)) {
      throw MapRefusal.badShape(number);
    }
    double longitude = east.doubleValue();
    double latitude = north.doubleValue();
    if (!(Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE)) {
      throw MapRefusal.notDegrees();
    }
    return new Coordinate(longitude, latitude);
  }

  private JsonArray array(@Nullable JsonValue value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw MapRefusal.badShape(number);
  }

  private Geometry mended(Geometry area) {
    Geometry sound = area.isValid() ? area : GeometryFixer.fix(area);
    if (sound.isEmpty() || sound.getDimension() < 2) {
      throw MapRefusal.badShape(number);
    }
    return sound;
  }

  /** An area as a geometry of RFC 7946, with five decimals (about a metre). */
  static String write(Geometry area) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      if (area.getGeometryN(i) instanceof Polygon polygon) {
        parts.add(rings(polygon));
      }
    }
    Map<String, Object> empty = new TreeMap<>();
    return Json.createObjectBuilder(empty)
        .add("type", "MultiPolygon")
        .add("coordinates", parts)
        .build()
        .toString();
  }

  private static JsonArrayBuilder rings(Polygon polygon) {
    JsonArrayBuilder rings = Json.createArrayBuilder().add(corners(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(corners(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static JsonArrayBuilder corners(LinearRing ring) {
    JsonArrayBuilder corners = Json.createArrayBuilder();
    for (Coordinate corner : ring.getCoordinates()) {
      GeoPoint point = GeoPoint.of(corner.y, corner.x);
      corners.add(
          Json.createArrayBuilder()
              .add(shortest(point.longitude()))
              .add(shortest(point.latitude())));
    }
    return corners;
  }

  private static BigDecimal shortest(BigDecimal degrees) {
    return degrees.signum() == 0 ? BigDecimal.ZERO : degrees.stripTrailingZeros();
  }

  /** An area that {@link #write} wrote. */
  static Geometry readStored(String geometry) {
    try (JsonReader reader = Json.createReader(new StringReader(geometry))) {
      return new GeoJson().area(reader.readObject());
    } catch (JsonParsingException e) {
      throw new IllegalStateException("a stored shape cannot be read", e);
    }
  }
}
