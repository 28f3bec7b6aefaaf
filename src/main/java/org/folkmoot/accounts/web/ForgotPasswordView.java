package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.accounts.PasswordResetService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;

/** Asks for a letter with which a new password can be chosen. */
@Named
@RequestScoped
public class ForgotPasswordView {

  private final PasswordResetService resets;
  private final CallerOfRequest caller;
  private final Texts texts;
  private final Feedback feedback;
  private String email = "";
  private boolean sent;

  @Inject
  ForgotPasswordView(
      PasswordResetService resets, CallerOfRequest caller, Texts texts, Feedback feedback) {
    this.resets = resets;
    this.caller = caller;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Sends the letter. */
  public void send() {
    if (!EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
      return;
    }
    resets.ask(email, texts.locale(), caller.get());
    sent = true;
  }

  /** Whether the letter is on its way. */
  public boolean isSent() {
    return sent;
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
