package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Visitor;

/** Lets tests in the server do what only letters and time do otherwise. */
@ApplicationScoped
public class AccountProbe {

  @Inject private SignInService signIns;
  @Inject private MailProofs proofs;
  @Inject private SignInRows rows;
  @Inject private SignInSteps steps;
  @Inject private AccountRepository accounts;

  /** Token of a letter for a new password. */
  @Transactional
  public String issueReset(String email) {
    return proofs
        .issue(new ProvenAddress(ProofPurpose.RESET, email, ProvenAddress.NO_ACCOUNT, ""))
        .token();
  }

  /** Token of a letter for a new password of an account. */
  @Transactional
  public String issueReset(long account, String email) {
    return proofs.issue(new ProvenAddress(ProofPurpose.RESET, email, account, "")).token();
  }

  /** Token of a letter for a new account, without an invitation. */
  @Transactional
  public String issueSignUp(String email) {
    return proofs
        .issue(new ProvenAddress(ProofPurpose.SIGN_UP, email, ProvenAddress.NO_ACCOUNT, "en"))
        .token();
  }

  /** The password has a hash as an earlier version might have made it. */
  @Transactional
  public void storeWeakHash(long account, String password) {
    accounts
        .findById(account)
        .orElseThrow()
        .rehash(PasswordHash.of(password, new PasswordHash.Costs(64, 1, 1)));
  }

  /** The stored hash. */
  @Transactional
  public String hashOf(long account) {
    return accounts.findById(account).orElseThrow().passwordHash();
  }

  /** Token of a sign-in with a second factor. */
  public String strongToken(long account) {
    String token = steps.start(account, new Caller("127.0.0.1", "Test", ""), false).token();
    return steps.renew(rows.idOf(token), true).token();
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
