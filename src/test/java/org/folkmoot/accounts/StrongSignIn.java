package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Visitor;

/** Signs somebody in as if password and second factor had been given this moment. */
@ApplicationScoped
public class StrongSignIn {

  private static final Caller CALLER = new Caller("127.0.0.1", "Test", "");

  @Inject private SignInService signIns;
  @Inject private SignInSteps steps;
  @Inject private SignInRows rows;

  /** The visitor of this request is this person from now on. */
  public void enter(Visitor visitor, long accountId) {
    String token = steps.start(accountId, CALLER, false).token();
    visitor.enter(signIns.recognize(steps.renew(rows.idOf(token), true).token()));
  }
}
