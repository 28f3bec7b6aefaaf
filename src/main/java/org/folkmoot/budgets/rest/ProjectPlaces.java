package org.folkmoot.budgets.rest;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectPlace;
import org.jspecify.annotations.Nullable;

/**
 * Projects of a round on a map.
 *
 * @param places pins, near ones as one
 */
public record ProjectPlaces(List<Place> places) {

  /** Copies the list. */
  public ProjectPlaces {
    places = List.copyOf(places);
  }

  /**
   * A pin.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param count how many projects stand there
   * @param code the only one; null for several
   * @param title its name; null for several
   * @param link its page; null for several
   */
  public record Place(
      BigDecimal latitude,
      BigDecimal longitude,
      long count,
      @Nullable String code,
      @Nullable String title,
      @Nullable String link) {}

  static ProjectPlaces of(String round, List<ProjectPlace> places) {
    return new ProjectPlaces(places.stream().map(place -> pin(round, place)).toList());
  }

  private static Place pin(String round, ProjectPlace place) {
    return new Place(
        place.point().latitude(),
        place.point().longitude(),
        place.projects().size(),
        place.single().map(ProjectDetails::code).orElse(null),
        place.single().map(one -> one.name().main()).orElse(null),
        place.single().map(one -> page(round, one.code())).orElse(null));
  }

  private static String page(String round, String code) {
    return "/project?round="
        + round
        + "&project="
        + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
