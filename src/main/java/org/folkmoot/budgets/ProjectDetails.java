package org.folkmoot.budgets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A project as edges see it.
 *
 * @param position place in the round, from 0
 * @param code short identifier, unique in the round
 * @param name name as residents read it
 * @param description what it is, plain text, may be empty
 * @param cost sum that it asks for
 * @param category categories, separated by commas, may be empty
 * @param target whom it is for, may be empty
 * @param place ward or neighborhood, may be empty
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param votes number of ballots that support it; 0 as long as totals are not shown
 * @param score sum of what those ballots give it
 * @param withdrawn whether it takes no part in the count
 * @param withdrawnReason why, in the words of the council; may be empty
 * @param hidden whether a moderator has hidden its name and description
 * @param version number that changes with it
 */
public record ProjectDetails(
    int position,
    String code,
    LocalizedText name,
    LocalizedText description,
    Amount cost,
    String category,
    String target,
    String place,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    int votes,
    BigDecimal score,
    boolean withdrawn,
    String withdrawnReason,
    boolean hidden,
    long version) {

  /** The same without its votes, as long as nobody may see them. */
  ProjectDetails withoutTotals() {
    return new ProjectDetails(
        position,
        code,
        name,
        description,
        cost,
        category,
        target,
        place,
        latitude,
        longitude,
        0,
        BigDecimal.ZERO,
        withdrawn,
        withdrawnReason,
        hidden,
        version);
  }

  /** Its point on the map; empty if it has none. */
  public Optional<GeoPoint> point() {
    return latitude == null || longitude == null
        ? Optional.empty()
        : Optional.of(GeoPoint.of(latitude.doubleValue(), longitude.doubleValue()));
  }

  /** The categories, one by one. */
  public List<String> categories() {
    return Arrays.stream(category.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
