package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.people.Caller;

/** The steps of signing in that write, each a transaction of its own. */
@ApplicationScoped
class SignInSteps {

  private final SignInRepository signIns;
  private final PasswordCheck passwords;
  private final SecondFactors factors;
  private final Clock clock;

  @Inject
  SignInSteps(
      SignInRepository signIns, PasswordCheck passwords, SecondFactors factors, Clock clock) {
    this.signIns = signIns;
    this.passwords = passwords;
    this.factors = factors;
    this.clock = clock;
  }

  /** Begins a sign-in, which waits for the second factor if the account has one. */
  @Transactional
  public SignInAnswer.Accepted start(long accountId, Caller caller, boolean stays) {
    return start(accountId, caller, stays, false);
  }

  /**
   * Begins a sign-in.
   *
   * @param strong whether a second factor was given already, elsewhere
   */
  @Transactional
  public SignInAnswer.Accepted start(long accountId, Caller caller, boolean stays, boolean strong) {
    String token = Secret.token();
    SignIn signIn =
        new SignIn(accountId, Secret.hash(token), caller.device(), stays, clock.instant());
    boolean waiting = !strong && factors.isActive(accountId);
    if (strong) {
      signIn.strengthen(Secret.hash(token), clock.instant());
    }
    if (waiting) {
      signIn.await();
    }
    signIns.add(signIn);
    String device = passwords.remember(accountId, caller.deviceToken());
    return new SignInAnswer.Accepted(token, device, stays, waiting);
  }

  /**
   * Gives a sign-in a new token after its person proved who they are (AU-1).
   *
   * @param strong whether by a second factor
   */
  @Transactional
  public RenewedSignIn renew(long signIn, boolean strong) {
    String token = Secret.token();
    SignIn row = signIns.findById(signIn).orElseThrow();
    if (strong) {
      row.strengthen(Secret.hash(token), clock.instant());
    } else {
      row.refresh(Secret.hash(token), clock.instant());
    }
    return new RenewedSignIn(token, row.stays());
  }
}
