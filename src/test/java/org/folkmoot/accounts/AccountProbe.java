package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.people.Visitor;

/** Lets tests in the server do what only letters and time do otherwise. */
@ApplicationScoped
public class AccountProbe {

  @Inject private SignInService signIns;
  @Inject private MailProofs proofs;
  @Inject private SignInRows rows;

  /** Token of a letter for a new password. */
  @Transactional
  public String issueReset(String email) {
    return proofs
        .issue(new ProvenAddress(ProofPurpose.RESET, email, ProvenAddress.NO_ACCOUNT, ""))
        .token();
  }

  /** Token of a letter that moves an account to another address. */
  @Transactional
  public String issueNewEmail(long account, String email) {
    return proofs.issue(new ProvenAddress(ProofPurpose.NEW_EMAIL, email, account, "")).token();
  }

  /** Whether the token counted. */
  public boolean use(String token) {
    return proofs.use(ProofPurpose.RESET, token).isPresent();
  }

  /** The visitor's last proof of who they are is an hour ago now. */
  public void makeStale(Visitor visitor) {
    visitor.enter(signIns.recognize(rows.makeStale(visitor.recognized().signIn())));
  }
}
