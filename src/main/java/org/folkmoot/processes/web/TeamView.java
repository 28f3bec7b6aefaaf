package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.accounts.TeamMember;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Who has a role in one process; more people are added by their address. */
@Named
@RequestScoped
public class TeamView {

  private final StaffService staff;
  private final ProcessService processes;
  private final Texts texts;
  private final Feedback feedback;
  private final Address address;
  private @Nullable ProcessDetails process;
  private String email = "";
  private Role role = Role.FACILITATOR;

  @Inject
  TeamView(
      StaffService staff,
      ProcessService processes,
      Texts texts,
      Feedback feedback,
      Address address) {
    this.staff = staff;
    this.processes = processes;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  /** The process. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.find(address.get("process")).orElseThrow(NotFound::new);
      process = known;
    }
    return known;
  }

  /** Everybody with a role in it. */
  public List<TeamMember> getMembers() {
    return staff.listTeam(getProcess().id());
  }

  /** Roles that can be given for one process. */
  public List<Role> getRoles() {
    return Arrays.stream(Role.values()).filter(Role::fitsOneProcess).toList();
  }

  /** Gives the role to an account with this address, or invites its owner. */
  public void add() {
    if (!email.contains("@")) {
      feedback.fault("email", "accounts.rule.emailForm");
      return;
    }
    Locale language = texts.locale();
    RoleGrant grant = new RoleGrant(role, getProcess().id());
    staff.invite(email, language, grant, getProcess().title().main());
    feedback.done(
        "/staff/team?process=" + getProcess().slug(), "accounts.invite.sent", email.strip());
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
}
