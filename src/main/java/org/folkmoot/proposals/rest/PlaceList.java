package org.folkmoot.proposals.rest;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.proposals.PlaceDetails;
import org.jspecify.annotations.Nullable;

/**
 * Places on a map.
 *
 * @param places pins, near ones as one
 */
public record PlaceList(List<Place> places) {

  /** Copies the list. */
  public PlaceList {
    places = List.copyOf(places);
  }

  /**
   * A pin.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param count how many proposals stand there
   * @param reference the only one; null for several
   * @param title its title; null for several
   * @param link its page; null for several
   */
  public record Place(
      BigDecimal latitude,
      BigDecimal longitude,
      long count,
      @Nullable String reference,
      @Nullable String title,
      @Nullable String link) {}

  static PlaceList of(List<PlaceDetails> places) {
    return new PlaceList(places.stream().map(PlaceList::place).toList());
  }

  private static Place place(PlaceDetails place) {
    return new Place(
        place.point().latitude(),
        place.point().longitude(),
        place.count(),
        place.single().map(PlaceDetails.Single::reference).orElse(null),
        place.single().map(one -> one.title().main()).orElse(null),
        place.single().map(one -> "/proposal?ref=" + one.reference()).orElse(null));
  }
}
