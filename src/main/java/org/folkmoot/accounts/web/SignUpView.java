package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;

/** First step of opening an account: the address. */
@Named
@RequestScoped
public class SignUpView {

  private final SignUpService signUps;
  private final CallerOfRequest caller;
  private final Texts texts;
  private final Feedback feedback;
  private String email = "";

  @Inject
  SignUpView(SignUpService signUps, CallerOfRequest caller, Texts texts, Feedback feedback) {
    this.signUps = signUps;
    this.caller = caller;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Sends a letter to the address and leads to the page for its code. */
  public void send() {
    if (!EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
      return;
    }
    feedback.lead("/sign-up-code?ref=" + signUps.ask(email, texts.locale(), caller.get()));
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
