package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.oidc.NewcomerDetails;
import org.folkmoot.accounts.oidc.NewcomerService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** Opening an account by way of a service: the code of the letter. */
@Named
@RequestScoped
public class ServiceSignUpCodeView {

  private final NewcomerService newcomers;
  private final SignInCookie cookie;
  private final HttpServletRequest request;
  private final CallerOfRequest caller;
  private final Feedback feedback;
  private final Address address;
  private String code = "";

  @Inject
  ServiceSignUpCodeView(
      NewcomerService newcomers,
      SignInCookie cookie,
      HttpServletRequest request,
      CallerOfRequest caller,
      Feedback feedback,
      Address address) {
    this.newcomers = newcomers;
    this.cookie = cookie;
    this.request = request;
    this.caller = caller;
    this.feedback = feedback;
    this.address = address;
  }

  /** Opens the account, and leads to where the person wanted to go. */
  public void enter() {
    String browser = cookie.errandToken(request);
    String next =
        newcomers.look(browser).map(NewcomerDetails::next).map(ReturnPath::of).orElse("/");
    Optional<SignInAnswer.Accepted> accepted =
        newcomers.finish(browser, address.get("ref"), code, caller.get());
    if (accepted.isEmpty()) {
      feedback.fault("code", "accounts.signUpCode.wrong");
      return;
    }
    SignInView.enter(cookie, accepted.get());
    cookie.takeErrand(
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
    feedback.done(next, "accounts.signUpFinish.done");
  }

  /** Code as typed. */
  public String getCode() {
    return code;
  }

  /** For the form. */
  public void setCode(String code) {
    this.code = code;
  }
}
