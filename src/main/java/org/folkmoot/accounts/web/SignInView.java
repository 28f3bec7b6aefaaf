package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** The sign-in page: address, password, and back to where the person came from. */
@Named
@RequestScoped
public class SignInView {

  private final SignInService signIns;
  private final SignInCookie cookie;
  private final CallerOfRequest caller;
  private final Feedback feedback;
  private final Address address;
  private String email = "";
  private String password = "";
  private boolean stays;

  @Inject
  SignInView(
      SignInService signIns,
      SignInCookie cookie,
      CallerOfRequest caller,
      Feedback feedback,
      Address address) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.caller = caller;
    this.feedback = feedback;
    this.address = address;
  }

  /** Checks address and password; the answer to a wrong one does not say which was wrong. */
  public void signIn() {
    SignInAnswer answer = signIns.signIn(email, password, caller.get(), stays);
    if (answer instanceof SignInAnswer.Accepted accepted) {
      enter(cookie, accepted);
      String next = ReturnPath.of(address.get("next"));
      feedback.lead(accepted.waiting() ? "/second-step?next=" + ReturnPath.encoded(next) : next);
    } else if (answer instanceof SignInAnswer.TooMany) {
      feedback.fault("email", "accounts.signIn.tooMany");
    } else {
      feedback.fault("email", "accounts.signIn.wrong");
    }
  }

  /** Hands the cookies to the browser, and gives its form session a new id. */
  static void enter(SignInCookie cookie, SignInAnswer.Accepted accepted) {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    ((HttpServletRequest) external.getRequest()).changeSessionId();
    cookie.give((HttpServletResponse) external.getResponse(), accepted);
  }

  /** Address as typed. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  /** For the form. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** Whether the device is the person’s own. */
  public boolean isStays() {
    return stays;
  }

  /** For the form. */
  public void setStays(boolean stays) {
    this.stays = stays;
  }
}
