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
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Exchanges a code for an ID token. Access and refresh tokens are not looked at and not kept. */
@ApplicationScoped
class TokenExchange {

  private final ProviderConnection connection;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected TokenExchange() {
    this(null);
  }

  @Inject
  TokenExchange(ProviderConnection connection) {
    this.connection = connection;
  }

  /**
   * The ID token for a code, not yet checked.
   *
   * @throws SignInRefused if the service does not answer or gives none
   */
  JWT exchange(ProviderSettings provider, String code, URI redirect, CodeVerifier verifier) {
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
      @Nullable JWT token = OIDCTokenResponse.parse(answer).getOIDCTokens().getIDToken();
      if (token == null) {
        throw new SignInRefused("no-token");
      }
      return token;
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
