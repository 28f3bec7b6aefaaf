package org.folkmoot.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.councils.WardDetails;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A file of shapes, with the names of its wards found and its outlines made small.
 *
 * @param outlines the shape of each name in the file, in its order
 */
record ShapeFile(Map<String, Geometry> outlines) {

  private static final int NAMES_SHOWN = 5;

  /**
   * Reads a file.
   *
   * @param file GeoJSON, UTF-8
   * @param wards wards by whose names the file is understood; may be empty
   * @param mayBeNew whether the names in it need not be those of wards
   * @throws MapRefusal if it is no such file, or nothing in it names a ward
   */
  static ShapeFile read(byte[] file, List<WardDetails> wards, boolean mayBeNew) {
    List<NamedShape> shapes = GeoJson.read(file);
    String property =
        new WardNames(wards)
            .property(shapes, mayBeNew)
            .orElseThrow(() -> MapRefusal.noWardFits(examples(shapes)));
    Map<String, List<Geometry>> parts = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (NamedShape shape : shapes) {
      String name = shape.properties().get(property);
      if (name != null) {
        String key = WardNames.key(name);
        names.putIfAbsent(key, name);
        parts.computeIfAbsent(key, k -> new ArrayList<>()).add(shape.geometry());
      }
    }
    List<Geometry> areas = parts.values().stream().map(UnaryUnionOp::union).toList();
    List<Geometry> simple = Coverage.simplify(areas);
    Map<String, Geometry> outlines = new LinkedHashMap<>();
    int next = 0;
    for (String name : names.values()) {
      outlines.put(name, simple.get(next++));
    }
    return new ShapeFile(outlines);
  }

  private static String examples(List<NamedShape> shapes) {
    return shapes.get(0).properties().values().stream()
        .limit(NAMES_SHOWN)
        .collect(Collectors.joining(", "));
  }
}
