package org.folkmoot.budgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.maps.MapPart;

/**
 * A pin on the map of a round.
 *
 * @param point where it stands; the middle of several
 * @param projects what stands there, at least one, in the order of the list
 */
public record ProjectPlace(GeoPoint point, List<ProjectDetails> projects) {

  /** Copies the projects. */
  public ProjectPlace {
    projects = List.copyOf(projects);
  }

  /** The only project at the place; empty for several. */
  public Optional<ProjectDetails> single() {
    return projects.size() == 1 ? Optional.of(projects.get(0)) : Optional.empty();
  }

  /**
   * The pins of some projects in a part of the map; near ones are one.
   *
   * @param projects those without a point are left out
   */
  public static List<ProjectPlace> of(List<ProjectDetails> projects, MapPart part) {
    Map<List<Long>, List<ProjectDetails>> cells = new LinkedHashMap<>();
    for (ProjectDetails project : projects) {
      project
          .point()
          .filter(part::contains)
          .ifPresent(
              point ->
                  cells
                      .computeIfAbsent(part.cellOf(point), cell -> new ArrayList<>())
                      .add(project));
    }
    return cells.values().stream().map(near -> new ProjectPlace(middle(near), near)).toList();
  }

  private static GeoPoint middle(List<ProjectDetails> near) {
    List<GeoPoint> points = near.stream().flatMap(one -> one.point().stream()).toList();
    return GeoPoint.of(
        points.stream().mapToDouble(one -> one.latitude().doubleValue()).average().orElseThrow(),
        points.stream().mapToDouble(one -> one.longitude().doubleValue()).average().orElseThrow());
  }
}
