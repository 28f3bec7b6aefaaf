package org.folkmoot.maps;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Finds the ward in which a point lies. */
final class WardFinder {

  private WardFinder() {}

  /** Identifier of the ward; on a border the first one of the list. */
  static Optional<Long> find(List<WardShape> shapes, GeoPoint point) {
    Coordinate place =
        new Coordinate(point.longitude().doubleValue(), point.latitude().doubleValue());
    return shapes.stream()
        .filter(shape -> contains(GeoJson.readStored(shape.geometry()), place))
        .map(WardShape::wardId)
        .findFirst();
  }

  private static boolean contains(Geometry area, Coordinate place) {
    return area.getEnvelopeInternal().contains(place)
        && SimplePointInAreaLocator.locate(place, area) != Location.EXTERIOR;
  }
}
