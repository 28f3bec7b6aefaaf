package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** Takes a new address, by the link of the letter that was sent there. */
@Named
@RequestScoped
public class NewEmailView {

  private final ProfileService profiles;
  private final Feedback feedback;
  private final Address address;

  @Inject
  NewEmailView(ProfileService profiles, Feedback feedback, Address address) {
    this.profiles = profiles;
    this.feedback = feedback;
    this.address = address;
  }

  /** Whether the link still counts. */
  public boolean isCounting() {
    return profiles.newEmailOf(address.get("token")).isPresent();
  }

  /** The new address. */
  public String getEmail() {
    return profiles.newEmailOf(address.get("token")).orElse("");
  }

  /** Moves the account to it. */
  public void take() {
    if (profiles.takeNewEmail(address.get("token"))) {
      feedback.done("/sign-in", "accounts.newEmail.done");
    } else {
      feedback.fault("take", "accounts.newEmail.over");
    }
  }
}
