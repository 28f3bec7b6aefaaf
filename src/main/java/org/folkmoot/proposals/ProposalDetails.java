package org.folkmoot.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.texts.LocalizedText;

/**
 * A proposal as the edges see it.
 *
 * @param id identifier in the database
 * @param processId process in which it was made
 * @param authorId account of the author; 0 if it is gone
 * @param author name of the author; empty if the account is gone, or nobody was named on paper
 * @param onPaper whether it came on paper and the council entered it
 * @param title what it is, in one line
 * @param body why and how, Markdown
 * @param wardId ward that it is about; 0 for none
 * @param ward name of the ward; empty for none
 * @param place street or place; may be empty
 * @param point where it is about, if its author chose a point on the map
 * @param cost the author's guess, if any
 * @param category what it is about, if the process has categories and it has one
 * @param state who sees it
 * @param held whether it is hidden because no moderator has read it yet
 * @param stateSince since when
 * @param reason why it was withdrawn or hidden; else empty
 * @param createdAt when the draft was begun
 * @param publishedAt when it was published; empty for a draft
 * @param supports verified residents who support it
 * @param comments how many comments on it can be read
 * @param answer what the council says
 * @param answerText in the council's words; may be empty
 * @param answerCost what it costs by the council's reckoning, if it says so
 * @param responsible who has to do it, by the council's answer; may be empty
 * @param reasons why it cannot be done, of the council's list
 * @param answeredAt when the council said so
 * @param version number that changes with it
 */
public record ProposalDetails(
    long id,
    long processId,
    long authorId,
    String author,
    boolean onPaper,
    LocalizedText title,
    LocalizedText body,
    long wardId,
    String ward,
    String place,
    Optional<GeoPoint> point,
    Optional<Amount> cost,
    Optional<CategoryDetails> category,
    ProposalState state,
    boolean held,
    Instant stateSince,
    String reason,
    Instant createdAt,
    Optional<Instant> publishedAt,
    int supports,
    int comments,
    Answer answer,
    LocalizedText answerText,
    Optional<Amount> answerCost,
    LocalizedText responsible,
    List<RefusalReasonDetails> reasons,
    Optional<Instant> answeredAt,
    long version) {

  /** Copies the reasons. */
  public ProposalDetails {
    reasons = List.copyOf(reasons);
  }

  /** What people cite and addresses carry, for example {@code P17}. */
  public String reference() {
    return Proposal.reference(id);
  }

  /** The same of a proposal of which only the id is known. */
  public static String referenceOf(long id) {
    return Proposal.reference(id);
  }

  /** How it stands, in one word: what the council says, or who sees it unless everybody does. */
  public String standing() {
    if (held) {
      return "HELD";
    }
    return published() ? answer.name() : state.name();
  }

  /** Name of its category; an empty text if it has none. */
  public LocalizedText categoryName() {
    return category.map(CategoryDetails::name).orElse(LocalizedText.EMPTY);
  }

  /** Slug of its category; empty if it has none. */
  public String categorySlug() {
    return category.map(CategoryDetails::slug).orElse("");
  }

  /** Whether its author chose a point on the map. */
  public boolean located() {
    return point.isPresent();
  }

  /** Whether only its author sees it. */
  public boolean draft() {
    return state == ProposalState.DRAFT;
  }

  /** Whether everybody sees it and may support it. */
  public boolean published() {
    return state == ProposalState.PUBLISHED;
  }

  /** Whether its author took it back. */
  public boolean withdrawn() {
    return state == ProposalState.WITHDRAWN;
  }

  /** Whether a moderator hid it. */
  public boolean hidden() {
    return state == ProposalState.HIDDEN;
  }

  /** Whether the council said something to it. */
  public boolean answered() {
    return answer != Answer.NONE;
  }

  /** The same without anything that its author wrote: what others see of a hidden one. */
  ProposalDetails withoutTexts() {
    return new ProposalDetails(
        id,
        processId,
        0,
        "",
        onPaper,
        LocalizedText.EMPTY,
        LocalizedText.EMPTY,
        wardId,
        ward,
        "",
        Optional.empty(),
        Optional.empty(),
        category,
        state,
        held,
        stateSince,
        reason,
        createdAt,
        publishedAt,
        supports,
        comments,
        answer,
        answerText,
        answerCost,
        responsible,
        reasons,
        answeredAt,
        version);
  }
}
