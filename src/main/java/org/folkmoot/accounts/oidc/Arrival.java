package org.folkmoot.accounts.oidc;

import org.folkmoot.accounts.RenewedSignIn;
import org.folkmoot.accounts.SignInAnswer;

/** What came of going to a service. */
public sealed interface Arrival {

  /** The person has an account, and is signed in or owes the second factor. */
  record SignedIn(SignInAnswer.Accepted accepted, String next) implements Arrival {}

  /** The person has no account yet; the token is for the cookie of this browser. */
  record Unknown(String browserToken) implements Arrival {}

  /** The service is linked to the visitor's account. */
  record Linked() implements Arrival {}

  /** The service is linked to another account, or the account to another identity there. */
  record Taken() implements Arrival {}

  /** The visitor confirmed who they are. */
  record Confirmed(RenewedSignIn signIn, String next) implements Arrival {}

  /**
   * Nothing was proved.
   *
   * @param provider id of the service, 0 if it is not known which
   * @param purpose what was wanted
   * @param next where the person wanted to go
   */
  record Refused(long provider, Purpose purpose, String next) implements Arrival {}
}
