package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.proposals.DraftService;
import org.folkmoot.proposals.IdeaStep;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.Texts;

/** One question on the way to an idea: its answer is saved with each step on and back. */
@Named
@RequestScoped
public class IdeaStepView {

  private final ProposeView page;
  private final IdeaFields fields;
  private final DraftService drafts;
  private final ProposalService proposals;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private String version = "";
  private boolean previewed;

  @Inject
  IdeaStepView(
      ProposeView page,
      IdeaFields fields,
      DraftService drafts,
      ProposalService proposals,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.page = page;
    this.fields = fields;
    this.drafts = drafts;
    this.proposals = proposals;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Fills the form with the visitor's proposal of the address, if it names one.
   *
   * @throws org.folkmoot.kernel.NotFound if it is somebody else's, or there is no such process
   */
  public void load() {
    if (page.leadsToSignIn()) {
      return;
    }
    page.getProcess();
    if (!page.isNew()) {
      fields.fill(page.getStored());
      version = page.getStep().fingerprint(ProposalForm.of(page.getStored()));
      if (!address.get("lacks").isEmpty()) {
        fields.check(page.getStep());
      }
    }
  }

  /** Saves, and asks the next question. */
  public void next() {
    String reference = save();
    if (!reference.isEmpty()) {
      feedback.lead(page.isNew() ? ProposeSteps.address(reference, IdeaStep.TEXT) : page.getNext());
    }
  }

  /** Says that the idea has no place, and asks the next question. */
  public void nowhere() {
    fields.setPlace("");
    fields.setLatitude("");
    fields.setLongitude("");
    next();
  }

  /** Saves, and goes back to the question before. */
  public void back() {
    if (isBlank() || !save().isEmpty()) {
      feedback.lead(page.getPrevious());
    }
  }

  /** Saves, and leads to all that one has begun. */
  public void later() {
    if (!save().isEmpty()) {
      feedback.done("/account/ideas", "proposals.form.saved");
    }
  }

  /** Saves a change of what everybody reads. */
  public void change() {
    if (!save().isEmpty()) {
      feedback.done("/proposal?ref=" + page.getReference(), "proposals.form.changed");
    }
  }

  /** Shows how the text will look, and saves nothing. */
  public void preview() {
    previewed = true;
  }

  /** Whether there is a text to be shown as it will look. */
  public boolean isPreviewed() {
    return previewed && !Texts.tidy(fields.getBody()).isEmpty();
  }

  /** Whether nothing is asked that must be answered before going back: the text may be empty. */
  private boolean isBlank() {
    return page.at(IdeaStep.TEXT.name())
        && !page.isPublished()
        && Texts.tidy(fields.getBody()).isEmpty()
        && page.getStored().body().isEmpty();
  }

  /** Saves the answer; gives the reference of the idea, or nothing if something is wrong. */
  private String save() {
    fields.check(page.getStep());
    if (page.isStranger() && !feedback.isFaulty()) {
      feedback.fault(null, "proposals.stranger.signInFirst");
    }
    if (feedback.isFaulty()) {
      return "";
    }
    return page.isNew()
        ? proposals.draft(
            page.getProcess().slug(), fields.read(texts.locale(), page.getStep(), null))
        : keep();
  }

  private String keep() {
    ProposalDetails stored = page.getStored();
    Locale language = Locale.forLanguageTag(stored.title().languageFor(Locale.ROOT));
    try {
      drafts.save(
          page.getReference(),
          page.getStep(),
          version,
          fields.read(language, page.getStep(), ProposalForm.of(stored)));
      return page.getReference();
    } catch (ChangedMeanwhile e) {
      page.readAgain();
      tellDifference(page.getStored());
      version = page.getStep().fingerprint(ProposalForm.of(page.getStored()));
      return "";
    }
  }

  private void tellDifference(ProposalDetails now) {
    Meanwhile meanwhile = feedback.changedMeanwhile();
    switch (page.getStep()) {
      case TITLE -> meanwhile.compare("title", fields.getTitle(), now.title().main());
      case TEXT -> meanwhile.compare("body", fields.getBody(), now.body().main());
      case ABOUT -> {
        meanwhile.compare(
            "category", fields.getCategory(), now.categorySlug(), texts.text(now.categoryName()));
        meanwhile.compare(
            "ward",
            fields.getWard(),
            now.wardId() == 0 ? "" : String.valueOf(now.wardId()),
            now.ward());
      }
      case PLACE -> meanwhile.compare("place", fields.getPlace(), now.place());
      case COST ->
          meanwhile.compare("cost", fields.getCost(), now.cost().map(texts::money).orElse(""));
      default -> {}
    }
  }

  /** What stood there when the form was made. */
  public String getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(String version) {
    this.version = version;
  }
}
