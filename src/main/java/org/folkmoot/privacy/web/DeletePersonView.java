package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Person;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.privacy.PrivacyService;

/** Shows once more whose account is deleted, before it is. */
@Named
@RequestScoped
public class DeletePersonView {

  private final StaffService staff;
  private final DeletionService deletion;
  private final PrivacyService privacy;
  private final Feedback feedback;
  private final Address address;

  @Inject
  DeletePersonView(
      StaffService staff,
      DeletionService deletion,
      PrivacyService privacy,
      Feedback feedback,
      Address address) {
    this.staff = staff;
    this.deletion = deletion;
    this.privacy = privacy;
    this.feedback = feedback;
    this.address = address;
  }

  /** Whose account it is. */
  public Person getPerson() {
    return staff.get(address.id()).person();
  }

  /** Whether the council keeps texts without the name. */
  public boolean isTextsKept() {
    return privacy.get().keepTexts();
  }

  /** Whether the administration log keeps the name. */
  public boolean isNamesKept() {
    return privacy.get().keepNames();
  }

  /** Deletes it. */
  public void delete() {
    deletion.deleteOnRequest(address.id());
    feedback.done("/staff/people", "privacy.deletePerson.done");
  }
}
