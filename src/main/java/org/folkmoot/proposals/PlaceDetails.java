package org.folkmoot.proposals;

import java.util.Optional;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.texts.LocalizedText;

/**
 * A pin on the map.
 *
 * @param point where it stands; the middle of several
 * @param count how many proposals stand there
 * @param single the only one; empty for several
 */
public record PlaceDetails(GeoPoint point, long count, Optional<Single> single) {

  /**
   * The only proposal at a place.
   *
   * @param reference what people cite
   * @param title what it is
   */
  public record Single(String reference, LocalizedText title) {}
}
