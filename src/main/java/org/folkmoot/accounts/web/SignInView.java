package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Person;
import org.folkmoot.accounts.SignedIn;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.texts.Texts;

/** The sign-in page: address, password, and back to where the person came from. */
@Named
@RequestScoped
public class SignInView {

  private final AccountService accounts;
  private final CurrentCouncil currentCouncil;
  private final SignedIn signedIn;
  private final Texts texts;
  private String email = "";
  private String password = "";
  private String next = "";

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected SignInView() {
    this(null, null, null, null);
  }

  @Inject
  SignInView(
      AccountService accounts, CurrentCouncil currentCouncil, SignedIn signedIn, Texts texts) {
    this.accounts = accounts;
    this.currentCouncil = currentCouncil;
    this.signedIn = signedIn;
    this.texts = texts;
  }

  /** Checks address and password; the answer to a wrong one does not say which was wrong. */
  public void signIn() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    Optional<Person> person = accounts.signIn(email, password);
    if (person.isEmpty()) {
      faces.addMessage(
          "form:email",
          new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.get("accounts.signIn.wrong"), null));
      return;
    }
    ((HttpServletRequest) faces.getExternalContext().getRequest()).changeSessionId();
    signedIn.enter(currentCouncil.get().id(), person.get().id());
    faces.getExternalContext().redirect(ReturnPath.of(next));
  }

  /** Address as typed. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  /** For the form. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** Page to go back to. */
  public String getNext() {
    return next;
  }

  /** For the view parameter. */
  public void setNext(String next) {
    this.next = next;
  }
}
