package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.AppealService;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What was decided about a text of the visitor, and where they appeal. */
@Named
@RequestScoped
public class AppealView {

  private final AppealService appeals;
  private final Address address;
  private final Feedback feedback;
  private @Nullable CaseDetails decided;
  private String text = "";

  @Inject
  AppealView(AppealService appeals, Address address, Feedback feedback) {
    this.appeals = appeals;
    this.address = address;
    this.feedback = feedback;
  }

  /** The decision of the address. */
  public CaseDetails getDecided() {
    CaseDetails known = decided;
    if (known == null) {
      known = appeals.get(id());
      decided = known;
    }
    return known;
  }

  /** The page of the text; empty if it is gone. */
  public String getPath() {
    return appeals.findPath(getDecided()).orElse("");
  }

  /** Whether the visitor may appeal. */
  public boolean isAppealable() {
    return appeals.isAppealable(id());
  }

  /** Hands the appeal in. */
  public void send() {
    if (Texts.tidy(text).isEmpty()) {
      feedback.fault("text", "moderation.rule.appealMissing");
    } else if (text.length() > AppealService.LONGEST_APPEAL) {
      feedback.fault("text", "fm.text.tooLong", AppealService.LONGEST_APPEAL, text.length());
    } else {
      appeals.appeal(id(), text);
      feedback.done("/appeal?case=" + id(), "moderation.appeal.done");
    }
  }

  private long id() {
    String given = address.get("case");
    if (!given.matches("[1-9]\\d{0,17}")) {
      throw new NotFound();
    }
    return Long.parseLong(given);
  }

  /** The appeal as typed. */
  public String getText() {
    return text;
  }

  /** For the form. */
  public void setText(String text) {
    this.text = text;
  }
}
