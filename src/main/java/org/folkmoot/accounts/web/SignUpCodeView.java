package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** Second step of opening an account, where the letter was asked for: its code. */
@Named
@RequestScoped
public class SignUpCodeView {

  private final SignUpService signUps;
  private final Feedback feedback;
  private final Address address;
  private String code = "";

  @Inject
  SignUpCodeView(SignUpService signUps, Feedback feedback, Address address) {
    this.signUps = signUps;
    this.feedback = feedback;
    this.address = address;
  }

  /** Takes the code and leads on. */
  public void enter() {
    signUps
        .enterCode(address.get("ref"), code)
        .ifPresentOrElse(
            token -> feedback.lead("/sign-up-finish?token=" + token),
            () -> feedback.fault("code", "accounts.signUpCode.wrong"));
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
