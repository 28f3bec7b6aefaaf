package org.folkmoot.accounts.oidc;

/**
 * What an administrator says of a service.
 *
 * @param name shown on its button, at most 60 characters
 * @param issuer its address, exactly as it names itself; fixed once the service is there
 * @param clientId by which name it knows this site
 * @param clientSecret the secret for that name; empty leaves the stored one
 * @param method how the secret is shown
 * @param referenceClaim claim with the reference of the register of residents, or empty
 * @param level values of {@code acr} by spaces, or a JSON list of vectors of trust, or empty
 * @param strong whether the service itself asks for a second factor
 */
public record ProviderForm(
    String name,
    String issuer,
    String clientId,
    String clientSecret,
    SecretMethod method,
    String referenceClaim,
    String level,
    boolean strong) {

  /** The same with another issuer. */
  ProviderForm withIssuer(String other) {
    return new ProviderForm(
        name, other, clientId, clientSecret, method, referenceClaim, level, strong);
  }

  /** Keeps the secret out of every log. */
  @Override
  public String toString() {
    return "ProviderForm[" + issuer + "]";
  }
}
