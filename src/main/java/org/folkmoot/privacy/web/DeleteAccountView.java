package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.privacy.PrivacyService;

/** Says what goes and what stays, and deletes one’s own account. */
@Named
@RequestScoped
public class DeleteAccountView {

  private final DeletionService deletion;
  private final PrivacyService privacy;
  private final Visitor visitor;
  private final SignInCookie cookie;
  private final Feedback feedback;

  @Inject
  DeleteAccountView(
      DeletionService deletion,
      PrivacyService privacy,
      Visitor visitor,
      SignInCookie cookie,
      Feedback feedback) {
    this.deletion = deletion;
    this.privacy = privacy;
    this.visitor = visitor;
    this.cookie = cookie;
    this.feedback = feedback;
  }

  /** Where the last letter goes. */
  public String getEmail() {
    return visitor.requirePerson().email();
  }

  /** Whether the council keeps texts without the name. */
  public boolean isTextsKept() {
    return privacy.get().keepTexts();
  }

  /** Whether the administration log keeps the name. */
  public boolean isNamesKept() {
    return privacy.get().keepNames();
  }

  /** Deletes it and says goodbye. */
  public void delete() {
    deletion.deleteOwn();
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    cookie.takeAll((HttpServletResponse) external.getResponse());
    external.invalidateSession();
    feedback.lead("/account-deleted");
  }
}
