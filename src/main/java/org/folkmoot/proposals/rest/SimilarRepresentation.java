package org.folkmoot.proposals.rest;

import java.util.Map;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.texts.Texts;

/**
 * A proposal that is like a text.
 *
 * @param reference what people cite
 * @param title what it is, in the reader's language if there is one
 * @param language code of the language of the title
 * @param supports verified residents who support it
 * @param supported the same in a sentence, in the reader's language
 * @param state what the council says
 * @param standing the same in words, in the reader's language
 * @param links addresses of ours by what is there
 */
public record SimilarRepresentation(
    String reference,
    String title,
    String language,
    int supports,
    String supported,
    String state,
    String standing,
    Map<String, String> links) {

  /** Copies the links. */
  public SimilarRepresentation {
    links = Map.copyOf(links);
  }

  static SimilarRepresentation of(ProposalDetails proposal, Texts texts) {
    return new SimilarRepresentation(
        proposal.reference(),
        texts.text(proposal.title()),
        proposal.title().languageFor(texts.locale()),
        proposal.supports(),
        texts.count("proposals.supports", proposal.supports()),
        ProposalRepresentation.stateOf(proposal),
        texts.get("proposals.state." + proposal.standing()),
        Map.of(
            "self",
            "/api/v1/proposals/" + proposal.reference(),
            "page",
            "/proposal?ref=" + proposal.reference()));
  }
}
