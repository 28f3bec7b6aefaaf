package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** Name and language. */
@Named
@RequestScoped
public class AccountDetailsView {

  private final ProfileService profiles;
  private final Visitor visitor;
  private final Feedback feedback;
  private String name = "";
  private String language = "en";

  @Inject
  AccountDetailsView(ProfileService profiles, Visitor visitor, Feedback feedback) {
    this.profiles = profiles;
    this.visitor = visitor;
    this.feedback = feedback;
  }

  /** Fills the form. */
  public void load() {
    name = visitor.requirePerson().name();
    language = visitor.requirePerson().locale().getLanguage();
  }

  /** Saves. */
  public void save() {
    profiles.change(visitor, name.strip(), Locale.forLanguageTag(language));
    feedback.done("/account", "accounts.details.done");
  }

  /** Name as typed. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Code of the language. */
  public String getLanguage() {
    return language;
  }

  /** For the form. */
  public void setLanguage(String language) {
    this.language = language;
  }
}
