package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;

/** Ends the session. */
@Named
@RequestScoped
public class SignOutView {

  /** For the container. */
  public SignOutView() {}

  /** Forgets the session and goes to the home page. */
  public void signOut() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().invalidateSession();
    faces.getExternalContext().redirect("/");
  }
}
