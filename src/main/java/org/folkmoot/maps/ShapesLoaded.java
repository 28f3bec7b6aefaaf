package org.folkmoot.maps;

import java.util.List;

/**
 * What became of a file of shapes.
 *
 * @param wards how many wards have a shape now
 * @param without names of the wards that have none
 * @param added names of the wards that the file brought
 * @param unknown names in the file that no ward has; their shapes are not used
 */
public record ShapesLoaded(
    int wards, List<String> without, List<String> added, List<String> unknown) {

  /** Copies the lists. */
  public ShapesLoaded {
    without = List.copyOf(without);
    added = List.copyOf(added);
    unknown = List.copyOf(unknown);
  }
}
