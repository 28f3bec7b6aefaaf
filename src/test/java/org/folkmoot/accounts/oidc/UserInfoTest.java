package org.folkmoot.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a service tells outside of its token: asked when it lacks, believed of the same person. */
class UserInfoTest {

  private static final BearerAccessToken ACCESS = new BearerAccessToken("unused");

  private final ProviderStub provider = new ProviderStub();
  private final UserInfo userInfo = new UserInfo(new ProviderConnection(true));

  @AfterEach
  void stop() {
    provider.close();
  }

  private static ProvenClaims token(Map<String, Object> claims) {
    return new ProvenClaims("subject-1", claims, false);
  }

  @Test
  void namesComeFromTheServiceIfTheTokenHasNone() {
    provider.claim("register", "R-1");

    ProvenIdentity ann =
        userInfo
            .complete(token(Map.of("sub", "subject-1")), settings("/userinfo"), ACCESS)
            .toIdentity(settings("/userinfo").form());

    assertThat(ann.name()).isEqualTo("Ann Example");
    assertThat(ann.email()).isEqualTo("ann@example.org");
    assertThat(ann.reference()).isEqualTo("R-1");
  }

  @Test
  void whatTheTokenSaysStays() {
    ProvenIdentity ann =
        userInfo
            .complete(token(Map.of("name", "Of the token")), settings("/userinfo"), ACCESS)
            .toIdentity(settings("/userinfo").form());

    assertThat(ann.name()).isEqualTo("Of the token");
    assertThat(ann.email()).isEqualTo("ann@example.org");
  }

  @Test
  void anAnswerAboutSomebodyElseIsRefused() {
    provider.tellAtUserInfo("subject-2");

    assertThatThrownBy(() -> userInfo.complete(token(Map.of()), settings("/userinfo"), ACCESS))
        .isInstanceOfSatisfying(
            SignInRefused.class, e -> assertThat(e.reason()).isEqualTo("other-subject"));
  }

  @Test
  void aServiceThatDoesNotAnswerAddsNothing() {
    ProvenClaims proven = token(Map.of("sub", "subject-1"));

    assertThat(userInfo.complete(proven, settings("/nothing"), ACCESS)).isEqualTo(proven);
    assertThat(userInfo.complete(proven, settings("/jwks"), ACCESS)).isEqualTo(proven);
    assertThat(userInfo.complete(proven, settings("/userinfo"), new BearerAccessToken("wrong")))
        .isEqualTo(proven);
  }

  @Test
  void nobodyIsAskedIfTheTokenSaysAll() {
    ProvenClaims proven = token(Map.of("name", "Ann", "email", "a@x.org", "register", "R-2"));
    provider.tellAtUserInfo("subject-2");

    assertThat(userInfo.complete(proven, settings("/userinfo"), ACCESS)).isEqualTo(proven);
  }

  @Test
  void aNameInPartsIsPutTogether() {
    ProvenClaims parts = token(Map.of("given_name", "Siôn", "family_name", "Llŷr"));

    assertThat(parts.toIdentity(settings("/userinfo").form()).name()).isEqualTo("Siôn Llŷr");
  }

  private ProviderSettings settings(String path) {
    URI unused = URI.create(provider.issuer());
    return new ProviderSettings(
        1,
        new ProviderForm(
            "Service", provider.issuer(), "c", "s", SecretMethod.BASIC, "register", "", false),
        new ProviderSettings.Endpoints(
            unused, unused, unused, Optional.of(URI.create(provider.issuer() + path)), false));
  }
}
