package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Shows once more who gets or loses which role where, before it is done. */
@Named
@RequestScoped
public class RoleChangeView {

  private final StaffService staff;
  private final ProcessService processes;
  private final Feedback feedback;
  private final Address address;

  @Inject
  RoleChangeView(StaffService staff, ProcessService processes, Feedback feedback, Address address) {
    this.staff = staff;
    this.processes = processes;
    this.feedback = feedback;
    this.address = address;
  }

  /** Whether the role is given; else it is withdrawn. */
  public boolean isGrant() {
    return address.get("change").equals("grant");
  }

  /** Who it is about. */
  public Person getPerson() {
    return staff.get(address.id()).person();
  }

  /** The role. */
  public Role getRole() {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(address.get("role")))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Title of the process, or empty for the whole council. */
  public String getPlace() {
    return process().map(process -> process.title().main()).orElse("");
  }

  /** Does it. */
  public void change() {
    RoleGrant grant =
        new RoleGrant(getRole(), process().map(ProcessDetails::id).orElse(RoleGrant.WHOLE_COUNCIL));
    if (!grant.isForWholeCouncil() && !grant.role().fitsOneProcess()) {
      throw new NotFound();
    }
    if (isGrant()) {
      staff.grant(address.id(), grant, getPlace());
      feedback.done(getBack(), "accounts.role.granted", getPerson().name());
    } else {
      staff.withdraw(address.id(), grant, getPlace());
      feedback.done(getBack(), "accounts.role.withdrawn", getPerson().name());
    }
  }

  /** The page from which the person came. */
  public String getBack() {
    return process()
        .map(process -> "/staff/team?process=" + process.slug())
        .orElse("/staff/person?id=" + address.id());
  }

  private Optional<ProcessDetails> process() {
    String slug = address.get("process");
    return slug.isEmpty()
        ? Optional.empty()
        : Optional.of(processes.find(slug).orElseThrow(NotFound::new));
  }
}
