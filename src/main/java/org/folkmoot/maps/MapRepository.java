package org.folkmoot.maps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

@ApplicationScoped
class MapRepository {

  private final CouncilData council;

  @Inject
  MapRepository(CouncilData council) {
    this.council = council;
  }

  Optional<MapSettings> findSettings() {
    return council
        .rows()
        .createQuery("select s from MapSettings s", MapSettings.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  MapSettings settings() {
    return findSettings()
        .orElseGet(
            () -> {
              MapSettings first = new MapSettings();
              council.rows().persist(first);
              council.rows().flush();
              return first;
            });
  }

  List<WardShape> shapes() {
    return council
        .rows()
        .createQuery("select s from WardShape s", WardShape.class)
        .setMaxResults(GeoJson.MOST_SHAPES)
        .getResultList();
  }

  void replaceShapes(List<WardShape> shapes) {
    shapes().forEach(council.rows()::remove);
    council.rows().flush();
    shapes.forEach(council.rows()::persist);
  }

  void flush() {
    council.rows().flush();
  }
}
