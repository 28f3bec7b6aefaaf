package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.accounts.AccountDetails;
import org.folkmoot.accounts.Role;
import org.folkmoot.accounts.RoleGrant;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.texts.web.Address;
import org.folkmoot.texts.web.Feedback;
import org.jspecify.annotations.Nullable;

/** One person and their roles, for administrators. */
@Named
@RequestScoped
public class PersonView {

  private final StaffService staff;
  private final Feedback feedback;
  private final Address address;
  private @Nullable AccountDetails account;
  private Role role = Role.FACILITATOR;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected PersonView() {
    this(null, null, null);
  }

  @Inject
  PersonView(StaffService staff, Feedback feedback, Address address) {
    this.staff = staff;
    this.feedback = feedback;
    this.address = address;
  }

  /** The person. */
  public AccountDetails getAccount() {
    AccountDetails known = account;
    if (known == null) {
      known = staff.get(id());
      account = known;
    }
    return known;
  }

  /** Roles in the whole council that the person holds. */
  public List<Role> getHeld() {
    return Arrays.stream(Role.values()).filter(this::holds).toList();
  }

  /** Roles in the whole council that the person could be given. */
  public List<Role> getOffered() {
    return Arrays.stream(Role.values()).filter(role -> !holds(role)).toList();
  }

  private boolean holds(Role role) {
    return getAccount().person().grants().contains(RoleGrant.of(role));
  }

  /** Number of processes in which the person holds roles. */
  public long getProcesses() {
    return getAccount().person().grants().stream()
        .filter(grant -> !grant.isForWholeCouncil())
        .map(RoleGrant::process)
        .distinct()
        .count();
  }

  /** Leads to the page on which the role is given. */
  public void choose() {
    feedback.lead("/staff/role?change=grant&id=" + id() + "&role=" + role);
  }

  /** Closes the account. */
  public void disable() {
    staff.disable(id());
    feedback.done(self(), "accounts.person.disabled");
  }

  /** Opens the account again. */
  public void enable() {
    staff.enable(id());
    feedback.done(self(), "accounts.person.enabled");
  }

  /** Takes the second factor away. */
  public void resetSecondFactor() {
    staff.resetSecondFactor(id());
    feedback.done(self(), "accounts.person.secondFactorReset");
  }

  private String self() {
    return "/staff/person?id=" + id();
  }

  private long id() {
    String id = address.get("id");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
  }

  /** Role that is chosen. */
  public Role getRole() {
    return role;
  }

  /** For the form. */
  public void setRole(Role role) {
    this.role = role;
  }
}
