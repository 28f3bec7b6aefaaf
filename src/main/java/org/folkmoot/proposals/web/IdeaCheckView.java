package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.files.FileReader;
import org.folkmoot.pages.Feedback;
import org.folkmoot.proposals.DraftService;
import org.folkmoot.proposals.IdeaStep;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.Texts;

/** The last page before an idea is published: everything once more, as others will read it. */
@Named
@RequestScoped
public class IdeaCheckView {

  private final ProposeView page;
  private final DraftService drafts;
  private final ProposalService proposals;
  private final FileReader files;
  private final Feedback feedback;
  private final Texts texts;

  @Inject
  IdeaCheckView(
      ProposeView page,
      DraftService drafts,
      ProposalService proposals,
      FileReader files,
      Feedback feedback,
      Texts texts) {
    this.page = page;
    this.drafts = drafts;
    this.proposals = proposals;
    this.files = files;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Shows it to everybody; leads to the question whose answer lacks, if one does. */
  public void publish() {
    Optional<IdeaStep> missing = drafts.findMissing(page.getStored());
    if (missing.isPresent()) {
      feedback.lead(page.address(missing.get()) + "&lacks=answer");
      return;
    }
    boolean waits = isAwaited();
    proposals.publish(page.getReference());
    feedback.done(
        "/proposal?ref=" + page.getReference(),
        waits ? "proposals.publish.waits" : "proposals.publish.done",
        page.getReference());
  }

  /** Whether a moderator reads it before others do. */
  public boolean isAwaited() {
    return proposals.isAwaited(page.getProcess());
  }

  /** Whether the text is written. */
  public boolean isWritten() {
    return !page.getStored().body().isEmpty();
  }

  /** Category and ward, as far as they are chosen. */
  public String getAbout() {
    ProposalDetails idea = page.getStored();
    String category = texts.text(idea.categoryName());
    return category.isEmpty() || idea.ward().isEmpty()
        ? orNone(category + idea.ward())
        : category + ", " + idea.ward();
  }

  /** Street or place, and whether there is a point on the map. */
  public String getPlace() {
    ProposalDetails idea = page.getStored();
    String place = idea.place().isEmpty() ? "" : idea.place() + ". ";
    return idea.located()
        ? place + texts.get("proposals.check.point")
        : idea.place().isEmpty() ? texts.get("proposals.place.none") : idea.place();
  }

  /** How many pictures and documents there are. */
  public String getFiles() {
    int count = files.list("proposal", page.getStored().id()).size();
    return orNone(count == 0 ? "" : texts.count("proposals.check.files", count));
  }

  /** The guess of the cost. */
  public String getCost() {
    return orNone(page.getStored().cost().map(texts::money).orElse(""));
  }

  private String orNone(String text) {
    return text.isEmpty() ? texts.get("proposals.check.none") : text;
  }
}
