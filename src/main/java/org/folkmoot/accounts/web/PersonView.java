package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountDetails;
import org.folkmoot.accounts.AccountSafetyService;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.jspecify.annotations.Nullable;

/** One person and their roles, for administrators. */
@Named
@RequestScoped
public class PersonView {

  private static final long WHOLE_COUNCIL = 0;

  private final StaffService staff;
  private final AccountSafetyService safety;
  private final WardService wards;
  private final Feedback feedback;
  private final Address address;
  private @Nullable AccountDetails account;
  private Role role = Role.FACILITATOR;
  private @Nullable Long ward;

  @Inject
  PersonView(
      StaffService staff,
      AccountSafetyService safety,
      WardService wards,
      Feedback feedback,
      Address address) {
    this.staff = staff;
    this.safety = safety;
    this.wards = wards;
    this.feedback = feedback;
    this.address = address;
  }

  /** The person. */
  public AccountDetails getAccount() {
    AccountDetails known = account;
    if (known == null) {
      known = staff.get(address.id());
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
    feedback.lead("/staff/role?change=grant&id=" + address.id() + "&role=" + role);
  }

  /** Whether the person is a councillor. */
  public boolean isCouncillor() {
    return holds(Role.COUNCILLOR);
  }

  /** Wards to choose from. */
  public List<WardDetails> getWards() {
    return wards.list();
  }

  /** Says for which ward the councillor answers. */
  public void assignWard() {
    long chosen = ward == null ? currentWard() : ward;
    staff.assignWard(
        address.id(), chosen == WHOLE_COUNCIL ? Optional.empty() : Optional.of(chosen));
    feedback.done(self(), "accounts.person.ward.saved");
  }

  private long currentWard() {
    return getAccount().ward().map(WardDetails::id).orElse(WHOLE_COUNCIL);
  }

  /** Id of the ward, 0 for the whole council. */
  public long getWard() {
    return ward == null ? currentWard() : ward;
  }

  /** For the form. */
  public void setWard(long ward) {
    this.ward = ward;
  }

  /** Closes the account. */
  public void disable() {
    safety.disable(address.id());
    feedback.done(self(), "accounts.person.disabled");
  }

  /** Opens the account again. */
  public void enable() {
    safety.enable(address.id());
    feedback.done(self(), "accounts.person.enabled");
  }

  /** Takes the second factor away. */
  public void resetSecondFactor() {
    safety.resetSecondFactor(address.id());
    feedback.done(self(), "accounts.person.secondFactorReset");
  }

  private String self() {
    return "/staff/person?id=" + address.id();
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
