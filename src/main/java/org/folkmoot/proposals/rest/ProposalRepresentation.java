package org.folkmoot.proposals.rest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.PublicPicture;
import org.folkmoot.kernel.Amount;
import org.folkmoot.proposals.EarlierAnswer;
import org.folkmoot.proposals.EarlierText;
import org.folkmoot.proposals.ProposalDetails;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the API, whole.
 *
 * @param reference what people cite
 * @param title what it is; empty if it is hidden
 * @param body why and how, Markdown; empty if it is hidden
 * @param language code of the language of both
 * @param author name of the author; empty if it is hidden or the account is gone
 * @param state what the council says, or {@code withdrawn} or {@code hidden}
 * @param reason why it was withdrawn, or by which rule it is hidden; else empty
 * @param answer in the council's words, by language
 * @param answerReasons why it cannot be done, of the council's list, each by language
 * @param answerCost what it costs by the council's reckoning, in major units of its currency; null
 *     for none
 * @param responsible who has to do it, by the council's answer, by language
 * @param answeredAt when the council answered, ISO 8601; empty if it has not
 * @param earlierAnswers what the council said before, the first answer first
 * @param supports verified residents who support it
 * @param comments how many comments on it can be read
 * @param category slug of its category, or empty
 * @param ward ward that it is about, or empty
 * @param place street or place, or empty
 * @param point degrees north and east of where it is about; null without a point
 * @param cost the author's guess in major units of the council's currency; null for none
 * @param publishedAt when it was published, ISO 8601
 * @param pictures what it looks like, the first one stands in lists
 * @param documents plans and the like
 * @param versions earlier texts, the first one first
 * @param links addresses of ours by what is there
 */
public record ProposalRepresentation(
    String reference,
    String title,
    String body,
    String language,
    String author,
    String state,
    String reason,
    Map<String, String> answer,
    List<Map<String, String>> answerReasons,
    @Nullable BigDecimal answerCost,
    Map<String, String> responsible,
    String answeredAt,
    List<AnswerRepresentation> earlierAnswers,
    int supports,
    int comments,
    String category,
    String ward,
    String place,
    @Nullable PointRepresentation point,
    @Nullable BigDecimal cost,
    String publishedAt,
    List<PublicPicture> pictures,
    List<DocumentRepresentation> documents,
    List<EarlierRepresentation> versions,
    Map<String, String> links) {

  /** Copies what it holds. */
  public ProposalRepresentation {
    answer = Collections.unmodifiableMap(new LinkedHashMap<>(answer));
    answerReasons = List.copyOf(answerReasons);
    responsible = Collections.unmodifiableMap(new LinkedHashMap<>(responsible));
    earlierAnswers = List.copyOf(earlierAnswers);
    pictures = List.copyOf(pictures);
    documents = List.copyOf(documents);
    versions = List.copyOf(versions);
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  static ProposalRepresentation of(
      ProposalDetails proposal,
      String reason,
      List<AttachmentDetails> files,
      List<EarlierText> earlier,
      List<EarlierAnswer> answers) {
    return new ProposalRepresentation(
        proposal.reference(),
        proposal.title().main(),
        proposal.body().main(),
        proposal.title().byLanguage().keySet().stream().findFirst().orElse(""),
        proposal.author(),
        stateOf(proposal),
        reason,
        proposal.answerText().byLanguage(),
        proposal.reasons().stream().map(one -> one.name().byLanguage()).toList(),
        proposal.answerCost().map(Amount::toMajor).orElse(null),
        proposal.responsible().byLanguage(),
        proposal.answeredAt().map(Object::toString).orElse(""),
        answers.stream().map(AnswerRepresentation::of).toList(),
        proposal.supports(),
        proposal.comments(),
        proposal.categorySlug(),
        proposal.ward(),
        proposal.place(),
        proposal.point().map(PointRepresentation::of).orElse(null),
        proposal.cost().map(Amount::toMajor).orElse(null),
        proposal.publishedAt().map(Object::toString).orElse(""),
        PublicPicture.of(files),
        DocumentRepresentation.of(files),
        earlier.stream().map(EarlierRepresentation::of).toList(),
        Map.of(
            "page", "/proposal?ref=" + proposal.reference(),
            "comments", "/api/v1/proposals/" + proposal.reference() + "/comments"));
  }

  static String stateOf(ProposalDetails proposal) {
    if (proposal.hidden()) {
      return "hidden";
    }
    return proposal.standing().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
