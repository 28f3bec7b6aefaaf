package org.folkmoot.accounts;

/** What came of an attempt to sign in. */
public sealed interface SignInAnswer {

  /** Address or password is wrong; which of them is not told. */
  record Wrong() implements SignInAnswer {}

  /** There were too many tries; wait, or take another way. */
  record TooMany() implements SignInAnswer {}

  /**
   * The person is signed in, or has to give the second factor first.
   *
   * @param token for the cookie
   * @param deviceToken for the cookie that tells the device as known
   * @param stays whether the browser keeps the cookie after it is closed
   * @param waiting whether the second factor is awaited
   */
  record Accepted(String token, String deviceToken, boolean stays, boolean waiting)
      implements SignInAnswer {}
}
