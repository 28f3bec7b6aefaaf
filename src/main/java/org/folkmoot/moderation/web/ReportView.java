package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Rules;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where anybody says that something breaks a rule. */
@Named
@RequestScoped
public class ReportView {

  private final ReportService reports;
  private final RuleService ruleService;
  private final CallerOfRequest caller;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable ContentDetails content;
  private @Nullable Rules rules;
  private String rule = "";
  private String note = "";
  private String email = "";

  @Inject
  ReportView(
      ReportService reports,
      RuleService ruleService,
      CallerOfRequest caller,
      Visitor visitor,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.reports = reports;
    this.ruleService = ruleService;
    this.caller = caller;
    this.visitor = visitor;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** What is reported. */
  public ContentDetails getContent() {
    ContentDetails known = content;
    if (known == null) {
      known = reports.get(address.get("kind"), address.get("ref"));
      content = known;
    }
    return known;
  }

  /** Whether it is a name and no text. */
  public boolean isAboutName() {
    return getContent().kind().equals("name");
  }

  /** The name that stands beside the text, which can be reported instead; null if there is none. */
  public @Nullable ContentDetails getAuthorName() {
    return isAboutName() ? null : reports.findName(getContent()).orElse(null);
  }

  /** The rules of the council. */
  public List<LocalizedText> getRules() {
    return rules().list();
  }

  private Rules rules() {
    Rules known = rules;
    if (known == null) {
      known = ruleService.get();
      rules = known;
    }
    return known;
  }

  /** Whether nobody is signed in, so that we must ask where to write. */
  public boolean isStranger() {
    return visitor.person().isEmpty();
  }

  /** Hands it in and leads back to what was reported. */
  public void send() {
    LocalizedText broken = rules().find(rule).orElse(LocalizedText.EMPTY);
    if (broken.isEmpty() && Texts.tidy(note).isEmpty()) {
      feedback.fault("note", "moderation.rule.noteMissing");
    } else if (note.length() > ReportForm.LONGEST_NOTE) {
      feedback.fault("note", "fm.text.tooLong", ReportForm.LONGEST_NOTE, note.length());
    }
    if (!email.isBlank() && !EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
    }
    if (!feedback.isFaulty()) {
      ContentDetails reported = getContent();
      reports.report(
          address.get("kind"),
          address.get("ref"),
          new ReportForm(broken, note, email, texts.locale()),
          caller.get().address());
      feedback.done(reported.path(), "moderation.report.done");
    }
  }

  /** The chosen rule in its main language, or {@code other}; empty if none was chosen. */
  public String getRule() {
    return rule;
  }

  /** For the form. */
  public void setRule(String rule) {
    this.rule = rule;
  }

  /** What is wrong, as typed. */
  public String getNote() {
    return note;
  }

  /** For the form. */
  public void setNote(String note) {
    this.note = note;
  }

  /** Where to write what came of it, as typed. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }
}
