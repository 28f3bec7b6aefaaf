package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;

/** Invites somebody by e-mail to take a role in the council. */
@Named
@RequestScoped
public class InviteView {

  private final StaffService staff;
  private final MailSettings mail;
  private final Feedback feedback;
  private String email = "";
  private Role role = Role.FACILITATOR;
  private String language = "en";

  @Inject
  InviteView(StaffService staff, MailSettings mail, Feedback feedback) {
    this.staff = staff;
    this.mail = mail;
    this.feedback = feedback;
  }

  /** Sends the invitation. */
  public void send() {
    if (!EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
      return;
    }
    staff.invite(email, Locale.forLanguageTag(language), RoleGrant.of(role), "");
    String key = mail.isAway() ? "mail.away.written" : "accounts.invite.sent";
    feedback.done("/staff/people", key, email.strip());
  }

  /** Every role. */
  public List<Role> getRoles() {
    return List.of(Role.values());
  }

  /** Address as typed. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** Role that is offered. */
  public Role getRole() {
    return role;
  }

  /** For the form. */
  public void setRole(Role role) {
    this.role = role;
  }

  /** Language of the letter. */
  public String getLanguage() {
    return language;
  }

  /** For the form. */
  public void setLanguage(String language) {
    this.language = language;
  }
}
