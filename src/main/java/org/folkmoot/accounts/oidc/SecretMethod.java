package org.folkmoot.accounts.oidc;

/** How the site shows its secret to a service (OpenID Connect Core 1.0, section 9). */
public enum SecretMethod {
  /** In a header: {@code client_secret_basic}. */
  BASIC,
  /** In the form: {@code client_secret_post}. */
  POST
}
