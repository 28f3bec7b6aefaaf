package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.SignInDetails;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** Where one is signed in, and ending it elsewhere. */
@Named
@RequestScoped
public class SignInsView {

  private final SignInService signIns;
  private final Visitor visitor;
  private final Feedback feedback;

  @Inject
  SignInsView(SignInService signIns, Visitor visitor, Feedback feedback) {
    this.signIns = signIns;
    this.visitor = visitor;
    this.feedback = feedback;
  }

  /** Browsers, latest first. */
  public List<SignInDetails> getAll() {
    return signIns.list(visitor);
  }

  /** Ends one of them. */
  public void end(long id) {
    signIns.end(visitor, id);
    feedback.done("/account/sign-ins", "accounts.signIns.ended");
  }

  /** Ends all others. */
  public void endOthers() {
    signIns.endOthers(visitor);
    feedback.done("/account/sign-ins", "accounts.signIns.othersEnded");
  }
}
