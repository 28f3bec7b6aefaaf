/**
 * Signing in by another service: OpenID Connect Core 1.0, authorization code flow with PKCE (RFC
 * 7636), state, nonce and the issuer of the answer (RFC 9207). Protocol objects and the check of
 * signatures come from Nimbus' library; what is asked beyond that stands here. An identity is the
 * pair of service and subject, never an address of e-mail. Not here: pages.
 */
@NullMarked
package org.folkmoot.accounts.oidc;

import org.jspecify.annotations.NullMarked;
