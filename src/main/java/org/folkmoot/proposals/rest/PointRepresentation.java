package org.folkmoot.proposals.rest;

import java.math.BigDecimal;
import org.folkmoot.maps.GeoPoint;

/**
 * A point on the map.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record PointRepresentation(BigDecimal latitude, BigDecimal longitude) {

  static PointRepresentation of(GeoPoint point) {
    return new PointRepresentation(point.latitude(), point.longitude());
  }
}
