package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.PasswordRefused;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/**
 * Last step of opening an account: name and password. Looking at the page does not use the link up.
 */
@Named
@RequestScoped
public class SignUpFinishView {

  private final SignUpService signUps;
  private final SignInService signIns;
  private final SignInCookie cookie;
  private final CallerOfRequest caller;
  private final Feedback feedback;
  private final Address address;
  private String name = "";
  private String password = "";

  @Inject
  SignUpFinishView(
      SignUpService signUps,
      SignInService signIns,
      SignInCookie cookie,
      CallerOfRequest caller,
      Feedback feedback,
      Address address) {
    this.signUps = signUps;
    this.signIns = signIns;
    this.cookie = cookie;
    this.caller = caller;
    this.feedback = feedback;
    this.address = address;
  }

  /** Whether the link still counts. */
  public boolean isCounting() {
    return signUps.addressOf(address.get("token")).isPresent();
  }

  /** The address that was proved. */
  public String getEmail() {
    return signUps.addressOf(address.get("token")).orElse("");
  }

  /** Opens the account and signs the person in. */
  public void finish() {
    try {
      Optional<Long> account = signUps.finish(address.get("token"), name.strip(), password);
      if (account.isEmpty()) {
        feedback.fault("name", "accounts.signUpFinish.over");
        return;
      }
      SignInView.enter(cookie, signIns.start(account.get(), caller.get(), false));
      feedback.done("/account", "accounts.signUpFinish.done");
    } catch (PasswordRefused e) {
      feedback.fault("password", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Name as typed. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  /** For the form. */
  public void setPassword(String password) {
    this.password = password;
  }
}
