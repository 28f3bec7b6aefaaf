package org.folkmoot.proposals;

import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.texts.LocalizedText;

/**
 * What an author writes.
 *
 * @param title what it is, in one line, in the language in which it was written
 * @param body why and how, Markdown in the same language
 * @param ward id of the ward that it is about, if it is about one
 * @param place street or place; may be empty
 * @param cost what it might cost, if the author made a guess
 * @param category slug of a category of the process; empty for none
 * @param point where it is about, if the author chose a point on the map
 */
public record ProposalForm(
    LocalizedText title,
    LocalizedText body,
    Optional<Long> ward,
    String place,
    Optional<Amount> cost,
    String category,
    Optional<GeoPoint> point) {

  /** Most characters of a title. */
  public static final int LONGEST_TITLE = 120;

  /** Most characters of a text. */
  public static final int LONGEST_BODY = 4_000;

  /** Most characters of a place. */
  public static final int LONGEST_PLACE = 200;

  /** What is known of a proposal, as it would be typed. */
  public static ProposalForm of(ProposalDetails proposal) {
    return new ProposalForm(
        proposal.title(),
        proposal.body(),
        proposal.wardId() == 0 ? Optional.empty() : Optional.of(proposal.wardId()),
        proposal.place(),
        proposal.cost(),
        proposal.categorySlug(),
        proposal.point());
  }

  /** The same in a ward. */
  ProposalForm in(long wardId) {
    return new ProposalForm(title, body, Optional.of(wardId), place, cost, category, point);
  }

  /** One without a point. */
  public ProposalForm(
      LocalizedText title,
      LocalizedText body,
      Optional<Long> ward,
      String place,
      Optional<Amount> cost,
      String category) {
    this(title, body, ward, place, cost, category, Optional.empty());
  }

  /** One without a category and a point. */
  public ProposalForm(
      LocalizedText title,
      LocalizedText body,
      Optional<Long> ward,
      String place,
      Optional<Amount> cost) {
    this(title, body, ward, place, cost, "");
  }

  /**
   * Checks lengths.
   *
   * @throws IllegalArgumentException if a text is too long, or the title is missing
   */
  public ProposalForm {
    if (title.isEmpty()
        || title.main().length() > LONGEST_TITLE
        || body.main().length() > LONGEST_BODY
        || place.length() > LONGEST_PLACE) {
      throw new IllegalArgumentException("a title of 1 to 120, a text of at most 4,000 characters");
    }
  }
}
