package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.SignInService;

/** Ends the sign-in of this browser. */
@Named
@RequestScoped
public class SignOutView {

  private final SignInService signIns;
  private final SignInCookie cookie;

  @Inject
  SignOutView(SignInService signIns, SignInCookie cookie) {
    this.signIns = signIns;
    this.cookie = cookie;
  }

  /** Forgets the sign-in and goes to the home page. */
  public void signOut() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    signIns.signOut(cookie.token((HttpServletRequest) external.getRequest()));
    cookie.take((HttpServletResponse) external.getResponse());
    external.invalidateSession();
    external.redirect("/");
  }
}
