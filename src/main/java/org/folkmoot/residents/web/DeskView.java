package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.pages.Feedback;
import org.folkmoot.residents.DeskEntry;
import org.folkmoot.residents.DeskService;

/** The page on which an officer finds the person at the desk in the register. */
@Named
@RequestScoped
public class DeskView {

  private final DeskService desk;
  private final Feedback feedback;
  private final TypedFacts facts = new TypedFacts();
  private String reference = "";
  private boolean isUnknown;

  @Inject
  DeskView(DeskService desk, Feedback feedback) {
    this.desk = desk;
    this.feedback = feedback;
  }

  /** Looks by reference. */
  public void findByReference() {
    if (reference.isBlank()) {
      feedback.fault("reference", "residents.desk.reference.missing");
      return;
    }
    lead(desk.findByReference(reference));
  }

  /** Looks by name, date of birth and postcode. */
  public void findByFacts() {
    facts.read(feedback, desk.today()).ifPresent(read -> lead(desk.findByFacts(read)));
  }

  private void lead(Optional<DeskEntry> found) {
    isUnknown = found.isEmpty();
    found.ifPresent(entry -> feedback.lead("/staff/desk-person?entry=" + entry.id()));
  }

  /** Whether nobody was found. */
  public boolean isUnknown() {
    return isUnknown;
  }

  /** What is typed of the person. */
  public TypedFacts getFacts() {
    return facts;
  }

  /** Reference as typed. */
  public String getReference() {
    return reference;
  }

  /** For the form. */
  public void setReference(String reference) {
    this.reference = reference;
  }
}
