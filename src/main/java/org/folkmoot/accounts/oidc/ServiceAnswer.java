package org.folkmoot.accounts.oidc;

/**
 * What a browser brings back from a service; absent parameters are empty.
 *
 * @param state which request it answers
 * @param code to be exchanged
 * @param issuer who answers (RFC 9207)
 * @param error why there is no code
 * @param browserToken from the cookie
 */
public record ServiceAnswer(
    String state, String code, String issuer, String error, String browserToken) {

  /** Keeps codes out of every log. */
  @Override
  public String toString() {
    return "ServiceAnswer[" + (error.isEmpty() ? "code" : "error") + "]";
  }
}
