package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Looks into the rows of sign-ins. */
@ApplicationScoped
public class SignInRows {

  @Inject private SignInRepository signIns;

  /** Id of the sign-in with this token. */
  @Transactional
  public long idOf(String token) {
    return signIns.findByToken(token).orElseThrow().id();
  }
}
