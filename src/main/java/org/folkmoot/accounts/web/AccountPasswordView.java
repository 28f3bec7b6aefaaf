package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.PasswordRefused;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** A new password for one’s own account. */
@Named
@RequestScoped
public class AccountPasswordView {

  private final ProfileService profiles;
  private final Visitor visitor;
  private final Feedback feedback;
  private String password = "";

  @Inject
  AccountPasswordView(ProfileService profiles, Visitor visitor, Feedback feedback) {
    this.profiles = profiles;
    this.visitor = visitor;
    this.feedback = feedback;
  }

  /** Before anything is typed, the person confirms who they are. */
  public void check() {
    visitor.requireFresh();
  }

  /** Sets it. */
  public void save() {
    try {
      profiles.changePassword(visitor, password);
      feedback.done("/account", "accounts.password.done");
    } catch (PasswordRefused e) {
      feedback.fault("password", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Address of the account, for the browser's store of passwords. */
  public String getEmail() {
    return visitor.requirePerson().email();
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
