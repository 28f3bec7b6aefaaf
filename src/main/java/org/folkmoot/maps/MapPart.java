package org.folkmoot.maps;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The part of a map that somebody looks at.
 *
 * @param southWest its corner on the lower left
 * @param northEast its corner on the upper right
 * @param zoom how near, from 0 for the whole earth
 */
public record MapPart(GeoPoint southWest, GeoPoint northEast, int zoom) {

  private static final int CORNERS = 4;
  private static final int NEAREST = 20;
  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;

  /** At this zoom a cell is one degree wide. */
  private static final int WIDEST = 6;

  /**
   * Reads what a map asks for.
   *
   * @param box degrees east, north, east, north of two corners, with commas
   * @param zoom how near
   * @return empty if that is no part of a map
   */
  public static Optional<MapPart> read(String box, String zoom) {
    List<String> degrees = Arrays.asList(box.split(",", -1));
    if (degrees.size() != CORNERS || !zoom.matches("[0-9]{1,2}(\\.[0-9]{1,4})?")) {
      return Optional.empty();
    }
    int near = (int) Math.min(Double.parseDouble(zoom), NEAREST);
    return corner(degrees.get(1), degrees.get(0))
        .flatMap(
            low ->
                corner(degrees.get(3), degrees.get(2)).map(high -> new MapPart(low, high, near)));
  }

  /** Maps of the whole earth go beyond it. */
  private static Optional<GeoPoint> corner(String north, String east) {
    if (!north.matches("-?[0-9]{1,3}(\\.[0-9]{1,17})?")
        || !east.matches("-?[0-9]{1,4}(\\.[0-9]{1,17})?")) {
      return Optional.empty();
    }
    return Optional.of(
        GeoPoint.of(
            within(Double.parseDouble(north), MOST_LATITUDE),
            within(Double.parseDouble(east), MOST_LONGITUDE)));
  }

  private static double within(double degrees, double most) {
    return Math.max(-most, Math.min(most, degrees));
  }

  /** Whether a point lies in it, its border included. */
  public boolean contains(GeoPoint point) {
    return isWithin(southWest.latitude(), point.latitude(), northEast.latitude())
        && isWithin(southWest.longitude(), point.longitude(), northEast.longitude());
  }

  private static boolean isWithin(BigDecimal low, BigDecimal degrees, BigDecimal high) {
    return low.compareTo(degrees) <= 0 && degrees.compareTo(high) <= 0;
  }

  /** The cell in which a point lies: those of one cell are one pin. */
  public List<Long> cellOf(GeoPoint point) {
    return List.of(number(point.latitude()), number(point.longitude()));
  }

  private long number(BigDecimal degrees) {
    return (long) Math.floor(degrees.doubleValue() * cellsInADegree());
  }

  /** How many cells a degree has, so that the pins of two cells do not cover each other. */
  public int cellsInADegree() {
    return 1 << Math.max(0, zoom - WIDEST);
  }
}
