package org.folkmoot.accounts.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.SerializeException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a code for an ID token, and for the access token with which more may be asked; refresh
 * tokens are not looked at, and none is kept.
 */
@ApplicationScoped
class TokenExchange {

  private final ProviderConnection connection;

  @Inject
  TokenExchange(ProviderConnection connection) {
    this.connection = connection;
  }

  /**
   * What a service gives for a code.
   *
   * @param id ID token, not yet checked
   * @param access token for the service's own record of the person
   */
  record Tokens(JWT id, AccessToken access) {}

  /**
   * The tokens for a code.
   *
   * @throws SignInRefused if the service does not answer or gives none
   */
  Tokens exchange(ProviderSettings provider, String code, URI redirect, CodeVerifier verifier) {
    TokenRequest request =
        new TokenRequest.Builder(
                provider.endpoints().token(),
                authentication(provider.form()),
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, verifier))
            .build();
    try {
      HTTPResponse answer = request.toHTTPRequest().send(connection);
      if (answer.getStatusCode() != 200) {
        throw new SignInRefused("code-refused-" + answer.getStatusCode());
      }
      OIDCTokens tokens = OIDCTokenResponse.parse(answer).getOIDCTokens();
      @Nullable JWT token = tokens.getIDToken();
      if (token == null) {
        throw new SignInRefused("no-token");
      }
      return new Tokens(token, tokens.getAccessToken());
    } catch (IOException | SerializeException e) {
      throw new SignInRefused("service-unreachable");
    } catch (ParseException e) {
      throw new SignInRefused("answer-malformed");
    }
  }

  private static ClientAuthentication authentication(ProviderForm form) {
    ClientID id = new ClientID(form.clientId());
    Secret secret = new Secret(form.clientSecret());
    return form.method() == SecretMethod.BASIC
        ? new ClientSecretBasic(id, secret)
        : new ClientSecretPost(id, secret);
  }
}
