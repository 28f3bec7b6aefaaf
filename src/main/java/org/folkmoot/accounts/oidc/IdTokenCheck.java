package org.folkmoot.accounts.oidc;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an ID token proves who somebody is (AU-11). The library checks signature, {@code
 * iss}, {@code aud}, {@code exp}, {@code iat} and {@code nonce}; beyond that:
 *
 * <ul>
 *   <li>the algorithm is that of the key with the token's {@code kid}, never the token's choice;
 *   <li>several audiences need {@code azp}, which must be us;
 *   <li>it was issued after the person was sent there, and so was their sign-in if that was asked;
 *   <li>the level that was asked for was reached.
 * </ul>
 */
@ApplicationScoped
class IdTokenCheck {

  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final int LONGEST_SUBJECT = 255;

  private final ProviderKeys keys;

  @Inject
  IdTokenCheck(ProviderKeys keys) {
    this.keys = keys;
  }

  /**
   * What a token says that proves who somebody is.
   *
   * @param startedAt when the person was sent to the service
   * @param fresh whether they had to sign in there anew
   * @throws SignInRefused for everything that is not exactly right
   */
  @SpecSource(document = "OpenID Connect Core 1.0", section = "3.1.3.7")
  ProvenClaims check(
      JWT token, ProviderSettings provider, String nonce, Instant startedAt, boolean fresh) {
    if (!(token instanceof SignedJWT signed)) {
      throw new SignInRefused("token-not-signed");
    }
    JWK key = keyOf(signed, provider);
    JWSAlgorithm algorithm = signed.getHeader().getAlgorithm();
    if (!fits(key, algorithm)) {
      throw new SignInRefused("algorithm-not-of-key");
    }
    IDTokenClaimsSet claims = validate(signed, provider, algorithm, key, nonce);
    checkParty(claims, provider);
    checkTimes(claims, startedAt, fresh);
    if (!provider.level().isMetBy(claims)) {
      throw new SignInRefused("level-not-reached");
    }
    return proven(claims, provider);
  }

  private JWK keyOf(SignedJWT token, ProviderSettings provider) {
    @Nullable String keyId = token.getHeader().getKeyID();
    if (keyId == null) {
      throw new SignInRefused("key-not-named");
    }
    return keys.find(provider.endpoints().keys(), keyId)
        .orElseThrow(() -> new SignInRefused("key-unknown"));
  }

  /**
   * Whether the key is there for this algorithm: what it says, else what its kind is made for. The
   * library as it is refuses the same; said here, so that no other version changes it unseen.
   */
  private static boolean fits(JWK key, JWSAlgorithm algorithm) {
    if (!(key instanceof AsymmetricJWK) || Objects.equals(key.getKeyUse(), KeyUse.ENCRYPTION)) {
      return false;
    }
    @Nullable Algorithm said = key.getAlgorithm();
    if (said != null && !said.equals(algorithm)) {
      return false;
    }
    if (key.getKeyType().equals(KeyType.RSA)) {
      return JWSAlgorithm.Family.RSA.contains(algorithm);
    }
    return key instanceof ECKey curve
        && ((curve.getCurve().equals(Curve.P_256) && algorithm.equals(JWSAlgorithm.ES256))
            || (curve.getCurve().equals(Curve.P_384) && algorithm.equals(JWSAlgorithm.ES384))
            || (curve.getCurve().equals(Curve.P_521) && algorithm.equals(JWSAlgorithm.ES512)));
  }

  private static IDTokenClaimsSet validate(
      SignedJWT token, ProviderSettings provider, JWSAlgorithm algorithm, JWK key, String nonce) {
    try {
      IDTokenValidator validator =
          new IDTokenValidator(
              new Issuer(provider.form().issuer()),
              new ClientID(provider.form().clientId()),
              algorithm,
              new JWKSet(key));
      validator.setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
      return validator.validate(token, new Nonce(nonce));
    } catch (BadJOSEException | JOSEException e) {
      throw new SignInRefused("token-invalid");
    }
  }

  private static void checkParty(IDTokenClaimsSet claims, ProviderSettings provider) {
    @Nullable AuthorizedParty party = claims.getAuthorizedParty();
    boolean ours = party != null && party.getValue().equals(provider.form().clientId());
    if ((party != null || claims.getAudience().size() > 1) && !ours) {
      throw new SignInRefused("other-party");
    }
  }

  private static void checkTimes(IDTokenClaimsSet claims, Instant startedAt, boolean fresh) {
    Instant earliest = startedAt.minus(SKEW);
    if (claims.getIssueTime().toInstant().isBefore(earliest)) {
      throw new SignInRefused("issued-before-asked");
    }
    @Nullable Date signedIn = claims.getAuthenticationTime();
    if (fresh && (signedIn == null || signedIn.toInstant().isBefore(earliest))) {
      throw new SignInRefused("not-signed-in-anew");
    }
  }

  private static ProvenClaims proven(IDTokenClaimsSet claims, ProviderSettings provider) {
    String subject = claims.getSubject().getValue();
    if (subject.length() > LONGEST_SUBJECT) {
      throw new SignInRefused("subject-too-long");
    }
    boolean strong = provider.form().strong() && saysSecondFactor(claims, provider);
    return new ProvenClaims(subject, claims.toJSONObject(), strong);
  }

  /** The setting alone is not believed: the token has to carry the level or the method. */
  private static boolean saysSecondFactor(IDTokenClaimsSet claims, ProviderSettings provider) {
    boolean byLevel = !provider.form().level().isEmpty();
    @Nullable List<AMR> methods = claims.getAMR();
    return byLevel || (methods != null && methods.contains(AMR.MFA));
  }
}
