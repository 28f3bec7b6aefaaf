package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Person;
import org.folkmoot.residents.DeskEntry;
import org.folkmoot.residents.DeskService;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an officer, having seen the identity document, hands out a code, or verifies an
 * account in two steps: find it by its address, then say yes to its name.
 */
@Named
@RequestScoped
public class DeskPersonView {

  private final DeskService desk;
  private final Feedback feedback;
  private final Address address;
  private @Nullable DeskEntry entry;
  private String email = "";
  private String code = "";
  private boolean documentSeen;
  private boolean isRefused;

  @Inject
  DeskPersonView(DeskService desk, Feedback feedback, Address address) {
    this.desk = desk;
    this.feedback = feedback;
    this.address = address;
  }

  /** The entry of the address. */
  public DeskEntry getEntry() {
    DeskEntry known = entry;
    if (known == null) {
      known = address.findId("entry").flatMap(desk::find).orElseThrow(NotFound::new);
      entry = known;
    }
    return known;
  }

  /** The account that the first step found; null before it. */
  public @Nullable Person getAccount() {
    return address.findId("account").flatMap(desk::findAccount).orElse(null);
  }

  /** Makes a code and shows it once. */
  public void makeCode() {
    code = desk.makeCode(getEntry().id());
  }

  /** First step: finds the account. */
  public void findAccount() {
    Optional<Person> found = desk.findAccount(email);
    if (found.isEmpty()) {
      feedback.fault("email", "residents.desk.email.unknown");
    } else {
      feedback.lead("/staff/desk-person?entry=" + getEntry().id() + "&account=" + found.get().id());
    }
  }

  /** Second step: verifies it. */
  public void verify() {
    if (!documentSeen) {
      feedback.fault("documentSeen", "residents.desk.document.missing");
      return;
    }
    Person account =
        address.findId("account").flatMap(desk::findAccount).orElseThrow(NotFound::new);
    if (desk.verify(getEntry().id(), account.id())) {
      feedback.done("/staff/desk", "residents.desk.verified", account.name());
    } else {
      isRefused = true;
    }
  }

  /** The code that was just made; empty otherwise. */
  public String getCode() {
    return code;
  }

  /** For how many minutes a code is good. */
  public long getMinutes() {
    return DeskService.CODE_LASTS.toMinutes();
  }

  /** Whether the account could not be verified. */
  public boolean isRefused() {
    return isRefused;
  }

  /** Address as typed. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** Whether the officer has seen the identity document. */
  public boolean isDocumentSeen() {
    return documentSeen;
  }

  /** For the form. */
  public void setDocumentSeen(boolean documentSeen) {
    this.documentSeen = documentSeen;
  }
}
