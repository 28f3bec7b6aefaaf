package org.folkmoot.accounts.oidc;

/** Why somebody goes to a service. */
public enum Purpose {
  /** To sign in, or to open an account. */
  SIGN_IN,
  /** To link the service to the account of the visitor. */
  LINK,
  /** To show once more that it is still the same person. */
  CONFIRM;

  /** Whether the service has to ask for the person's own sign-in there anew. */
  boolean needsFreshSignIn() {
    return this != SIGN_IN;
  }
}
