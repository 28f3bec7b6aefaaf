package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.PasswordRefused;
import org.folkmoot.accounts.PasswordResetService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** A new password, by the link of a letter. Looking at the page does not use the link up. */
@Named
@RequestScoped
public class ResetPasswordView {

  private final PasswordResetService resets;
  private final Feedback feedback;
  private final Address address;
  private String password = "";

  @Inject
  ResetPasswordView(PasswordResetService resets, Feedback feedback, Address address) {
    this.resets = resets;
    this.feedback = feedback;
    this.address = address;
  }

  /** Whether the link still counts. */
  public boolean isCounting() {
    return resets.addressOf(address.get("token")).isPresent();
  }

  /** Sets the password and leads to the sign-in page. */
  public void reset() {
    try {
      if (resets.reset(address.get("token"), password)) {
        feedback.done("/sign-in", "accounts.reset.done");
      } else {
        feedback.fault("password", "accounts.reset.over");
      }
    } catch (PasswordRefused e) {
      feedback.fault("password", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Address of the account, for the browser's store of passwords. */
  public String getEmail() {
    return resets.addressOf(address.get("token")).orElse("");
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
