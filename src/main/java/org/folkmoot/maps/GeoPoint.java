package org.folkmoot.maps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A point on the map.
 *
 * @param latitude degrees north, -90 to 90, with five decimals (about a metre)
 * @param longitude degrees east, -180 to 180, with five decimals
 */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

  private static final int DECIMALS = 5;
  private static final int LONGEST = 30;

  /** A point from two numbers, rounded to a metre. */
  public static GeoPoint of(double latitude, double longitude) {
    return new GeoPoint(rounded(latitude), rounded(longitude));
  }

  /**
   * A point from what a form or an address says.
   *
   * @return empty if there are not two numbers of degrees on the earth
   */
  public static Optional<GeoPoint> read(String latitude, String longitude) {
    Optional<BigDecimal> north = degrees(latitude, 90);
    Optional<BigDecimal> east = degrees(longitude, 180);
    return north.flatMap(lat -> east.map(lon -> new GeoPoint(lat, lon)));
  }

  private static Optional<BigDecimal> degrees(String text, int most) {
    String number = text.strip();
    if (number.length() > LONGEST || !number.matches("-?[0-9]{1,3}(\\.[0-9]+)?")) {
      return Optional.empty();
    }
    BigDecimal degrees = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return Optional.of(degrees).filter(d -> d.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
