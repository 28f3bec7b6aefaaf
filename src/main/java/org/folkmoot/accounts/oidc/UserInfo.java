package org.folkmoot.accounts.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service for what its token did not say. GOV.UK One Login and others name a person and an
 * address nowhere else. What it answers belongs to the person of the token or to nobody.
 */
@ApplicationScoped
class UserInfo {

  private static final Logger LOG = Logger.getLogger(UserInfo.class.getName());

  private final ProviderConnection connection;

  @Inject
  UserInfo(ProviderConnection connection) {
    this.connection = connection;
  }

  /**
   * The claims of the token, and those that the service adds when it is asked. A service that does
   * not answer, or not in plain JSON, adds nothing: who somebody is was proved by the token.
   *
   * @throws SignInRefused if the answer is about somebody else
   */
  @SpecSource(document = "OpenID Connect Core 1.0", section = "5.3.2")
  ProvenClaims complete(ProvenClaims proven, ProviderSettings provider, AccessToken access) {
    if (!proven.lacks(provider.form()) || provider.endpoints().userInfo().isEmpty()) {
      return proven;
    }
    @Nullable Map<String, Object> further = ask(provider.endpoints().userInfo().get(), access);
    if (further == null) {
      return proven;
    }
    if (!proven.subject().equals(further.get("sub"))) {
      throw new SignInRefused("other-subject");
    }
    return proven.with(further);
  }

  private @Nullable Map<String, Object> ask(URI address, AccessToken access) {
    try {
      HTTPResponse answer = new UserInfoRequest(address, access).toHTTPRequest().send(connection);
      UserInfoResponse parsed = UserInfoResponse.parse(answer);
      if (!parsed.indicatesSuccess() || parsed.toSuccessResponse().getUserInfo() == null) {
        LOG.log(Level.INFO, "a sign-in service gave no user info: {0}", answer.getStatusCode());
        return null;
      }
      return parsed.toSuccessResponse().getUserInfo().toJSONObject();
    } catch (IOException | ParseException e) {
      LOG.log(Level.INFO, "a sign-in service gave no user info that can be read");
      return null;
    }
  }
}
