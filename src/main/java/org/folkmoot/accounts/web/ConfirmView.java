package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.RenewedSignIn;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/** Asks for the second factor when somebody signs in, and again before a dangerous action. */
@Named
@RequestScoped
public class ConfirmView {

  private final SignInService signIns;
  private final Visitor visitor;
  private final ProfileService profiles;
  private final SignInCookie cookie;
  private final Feedback feedback;
  private final Address address;
  private String secret = "";

  @Inject
  ConfirmView(
      SignInService signIns,
      Visitor visitor,
      ProfileService profiles,
      SignInCookie cookie,
      Feedback feedback,
      Address address) {
    this.signIns = signIns;
    this.visitor = visitor;
    this.profiles = profiles;
    this.cookie = cookie;
    this.feedback = feedback;
    this.address = address;
  }

  /** Somebody who need not be here is led on. */
  public void check() {
    if (!visitor.isWaiting() && visitor.person().isEmpty()) {
      feedback.lead("/sign-in");
    }
  }

  /** Whether a code is asked for, or the password. */
  public boolean isByCode() {
    return visitor.isWaiting()
        || visitor.person().map(Person::id).filter(signIns::confirmsByCode).isPresent();
  }

  /** Whether there is a password to ask for. */
  public boolean isWithPassword() {
    return profiles.hasPassword(visitor);
  }

  private void tellWrong() {
    if (isByCode()) {
      feedback.fault("secret", "accounts.confirm.wrongCode");
    } else {
      feedback.fault("password", "accounts.confirm.wrong");
    }
  }

  /** Takes the code or password and leads back. */
  public void confirm() {
    Optional<RenewedSignIn> renewed = signIns.confirm(visitor, secret);
    if (renewed.isEmpty()) {
      tellWrong();
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    ((HttpServletRequest) faces.getExternalContext().getRequest()).changeSessionId();
    cookie.renew((HttpServletResponse) faces.getExternalContext().getResponse(), renewed.get());
    feedback.lead(ReturnPath.of(address.get("next")));
  }

  /** Address of the account, for the browser's store of passwords. */
  public String getEmail() {
    return visitor.person().map(Person::email).orElse("");
  }

  /** Never shown again. */
  public String getSecret() {
    return "";
  }

  /** For the form. */
  public void setSecret(String secret) {
    this.secret = secret;
  }
}
