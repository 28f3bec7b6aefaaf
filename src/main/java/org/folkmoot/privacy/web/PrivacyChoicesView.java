package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.pages.Feedback;
import org.folkmoot.privacy.PrivacyChoices;
import org.folkmoot.privacy.PrivacyService;

/** What the council chooses about the data of people. */
@Named
@RequestScoped
public class PrivacyChoicesView {

  private final PrivacyService privacy;
  private final Feedback feedback;
  private String contact = "";
  private String texts = "";
  private String names = "";

  @Inject
  PrivacyChoicesView(PrivacyService privacy, Feedback feedback) {
    this.privacy = privacy;
    this.feedback = feedback;
  }

  /** Fills the form with what holds now. */
  public void load() {
    PrivacyChoices now = privacy.get();
    contact = now.contact();
    texts = now.keepTexts() ? "keep" : "remove";
    names = now.keepNames() ? "keep" : "remove";
  }

  /** Saves the choices. */
  public void save() {
    if (!contact.isBlank() && !EmailForm.matches(contact)) {
      feedback.fault("contact", "accounts.rule.emailForm");
      return;
    }
    privacy.choose(new PrivacyChoices(contact.strip(), texts.equals("keep"), names.equals("keep")));
    feedback.done("/staff/privacy", "privacy.choices.saved");
  }

  /** Address for questions. */
  public String getContact() {
    return contact;
  }

  /** For the form. */
  public void setContact(String contact) {
    this.contact = contact;
  }

  /** {@code keep} or {@code remove}. */
  public String getTexts() {
    return texts;
  }

  /** For the form. */
  public void setTexts(String texts) {
    this.texts = texts;
  }

  /** {@code keep} or {@code remove}. */
  public String getNames() {
    return names;
  }

  /** For the form. */
  public void setNames(String names) {
    this.names = names;
  }
}
