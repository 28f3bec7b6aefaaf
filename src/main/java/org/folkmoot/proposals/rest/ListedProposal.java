package org.folkmoot.proposals.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.proposals.ProposalDetails;

/**
 * A proposal in a list of the API.
 *
 * @param reference what people cite
 * @param title what it is
 * @param state what the council says, or {@code withdrawn}
 * @param supports verified residents who support it
 * @param comments how many comments on it can be read
 * @param category slug of its category, or empty
 * @param ward ward that it is about, or empty
 * @param publishedAt when it was published, ISO 8601
 * @param links addresses of ours by what is there
 */
public record ListedProposal(
    String reference,
    String title,
    String state,
    int supports,
    int comments,
    String category,
    String ward,
    String publishedAt,
    Map<String, String> links) {

  /** Copies the links. */
  public ListedProposal {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  static ListedProposal of(ProposalDetails proposal) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", "/api/v1/proposals/" + proposal.reference());
    links.put("page", "/proposal?ref=" + proposal.reference());
    links.put("comments", "/api/v1/proposals/" + proposal.reference() + "/comments");
    return new ListedProposal(
        proposal.reference(),
        proposal.title().main(),
        ProposalRepresentation.stateOf(proposal),
        proposal.supports(),
        proposal.comments(),
        proposal.categorySlug(),
        proposal.ward(),
        proposal.publishedAt().map(Object::toString).orElse(""),
        links);
  }
}
