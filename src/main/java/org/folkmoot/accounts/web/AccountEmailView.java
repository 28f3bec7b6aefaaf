package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** Moves the account to another address. */
@Named
@RequestScoped
public class AccountEmailView {

  private final ProfileService profiles;
  private final Visitor visitor;
  private final MailSettings mail;
  private final Feedback feedback;
  private String email = "";

  @Inject
  AccountEmailView(ProfileService profiles, Visitor visitor, MailSettings mail, Feedback feedback) {
    this.profiles = profiles;
    this.visitor = visitor;
    this.mail = mail;
    this.feedback = feedback;
  }

  /** Before anything is typed, the person confirms who they are. */
  public void check() {
    visitor.requireFresh();
  }

  /** Sends the letter to the new address. */
  public void send() {
    if (!EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
      return;
    }
    profiles.askForNewEmail(visitor, email);
    String key = mail.isAway() ? "mail.away.written" : "accounts.email.sent";
    feedback.done("/account", key, email.strip());
  }

  /** Address as typed. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }
}
