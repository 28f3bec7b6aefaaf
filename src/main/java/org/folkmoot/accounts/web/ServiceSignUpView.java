package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.oidc.NewcomerDetails;
import org.folkmoot.accounts.oidc.NewcomerService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;

/** Opening an account by way of a service: name and address. */
@Named
@RequestScoped
public class ServiceSignUpView {

  private final NewcomerService newcomers;
  private final SignInCookie cookie;
  private final HttpServletRequest request;
  private final CallerOfRequest caller;
  private final Texts texts;
  private final Feedback feedback;
  private String name = "";
  private String email = "";

  @Inject
  ServiceSignUpView(
      NewcomerService newcomers,
      SignInCookie cookie,
      HttpServletRequest request,
      CallerOfRequest caller,
      Texts texts,
      Feedback feedback) {
    this.newcomers = newcomers;
    this.cookie = cookie;
    this.request = request;
    this.caller = caller;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Fills the form with what the service suggests. */
  public void load() {
    newcomers
        .look(cookie.errandToken(request))
        .ifPresentOrElse(this::fill, () -> feedback.lead("/sign-in"));
  }

  private void fill(NewcomerDetails newcomer) {
    name = newcomer.name();
    email = newcomer.email();
  }

  /** Name of the service. */
  public String getService() {
    return newcomers.look(cookie.errandToken(request)).map(NewcomerDetails::service).orElse("");
  }

  /** Sends a letter to the address and leads to the page for its code. */
  public void send() {
    if (!EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
      return;
    }
    newcomers
        .ask(cookie.errandToken(request), name.strip(), email, texts.locale(), caller.get())
        .ifPresentOrElse(
            reference -> feedback.lead("/service-sign-up-code?ref=" + reference),
            () -> feedback.fault("email", "accounts.oidc.signUp.over"));
  }

  /** Name as typed. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
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
