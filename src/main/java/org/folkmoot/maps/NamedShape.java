package org.folkmoot.maps;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A shape as its file has it.
 *
 * @param properties what the file says about it: the short texts and numbers
 * @param geometry the area
 */
record NamedShape(Map<String, String> properties, Geometry geometry) {

  NamedShape {
    properties = Map.copyOf(properties);
  }
}
