package org.folkmoot.maps;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes outlines small enough for a telephone. Neighbours are simplified together, so that the
 * border between them stays one line.
 */
final class Coverage {

  /** Corners that all shapes of a council may have together: about 100 kB, half that compressed. */
  static final int MOST_POINTS = 6_000;

  private static final double FIRST_TOLERANCE = 0.00005;
  private static final double FACTOR = 1.6;
  private static final double LAST_TOLERANCE = 0.05;

  private Coverage() {}

  /** The same areas with at most {@link #MOST_POINTS} corners, as far as their shape allows it. */
  static List<Geometry> simplify(List<Geometry> areas) {
    Geometry[] simple = areas.toArray(Geometry[]::new);
    for (double tolerance = FIRST_TOLERANCE;
        points(simple) > MOST_POINTS && tolerance < LAST_TOLERANCE;
        tolerance *= FACTOR) {
      simple = CoverageSimplifier.simplify(areas.toArray(Geometry[]::new), tolerance);
    }
    return Arrays.asList(simple);
  }

  private static int points(Geometry[] areas) {
    return Arrays.stream(areas).mapToInt(Geometry::getNumPoints).sum();
  }
}
