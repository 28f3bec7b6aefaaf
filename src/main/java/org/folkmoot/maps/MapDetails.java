package org.folkmoot.maps;

import java.util.List;

/**
 * What a map of the council shows.
 *
 * @param tiles pictures below the shapes
 * @param shapes wards that have a shape, by name
 * @param revision counts the files of shapes
 * @param version version of the settings; 0 before there were any
 */
public record MapDetails(Tiles tiles, List<ShapeDetails> shapes, long revision, long version) {

  /** Copies the list. */
  public MapDetails {
    shapes = List.copyOf(shapes);
  }

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return shapes.isEmpty() && tiles.address().isEmpty();
  }
}
