package org.folkmoot.accounts.oidc;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.accounts.Secret;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.people.Caller;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/**
 * Sends people to a service and takes them back. State and the cookie of the browser are random and
 * stored as hashes; nonce and proof key are computed from both, so that the database alone can
 * answer no request. No transaction is open while the service is talked to.
 */
@ApplicationScoped
public class ForeignSignIn {

  /** Path to which services send people back. */
  public static final String CALLBACK = "/oidc/callback";

  private static final Logger LOG = Logger.getLogger(ForeignSignIn.class.getName());
  private static final int TRIES = 600;
  private static final Duration TRIES_PER = Duration.ofMinutes(10);

  private final ProviderService providers;
  private final ForeignSignInSteps steps;
  private final TokenExchange exchange;
  private final IdTokenCheck check;
  private final UserInfo userInfo;
  private final CouncilAddress address;
  private final CouncilKeys keys;
  private final Throttle throttle;
  private final Clock clock;

  @Inject
  ForeignSignIn(
      ProviderService providers,
      ForeignSignInSteps steps,
      TokenExchange exchange,
      IdTokenCheck check,
      UserInfo userInfo,
      CouncilAddress address,
      CouncilKeys keys,
      Throttle throttle,
      Clock clock) {
    this.providers = providers;
    this.steps = steps;
    this.exchange = exchange;
    this.check = check;
    this.userInfo = userInfo;
    this.address = address;
    this.keys = keys;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** Address to register at a service. */
  public String callbackAddress() {
    return address.current() + CALLBACK;
  }

  /**
   * Prepares the way to a service.
   *
   * @param next path of ours to go to afterwards
   * @param language in which the person would like to be asked
   * @throws NotFound if there is no such service in the council
   * @throws TooManyTries after 600 in ten minutes from the caller
   * @throws ConfirmationNeeded if a service is to be linked and the visitor is not fresh
   */
  public Departure begin(
      long provider,
      Purpose purpose,
      String next,
      Visitor visitor,
      Caller caller,
      Locale language) {
    ProviderSettings settings = providers.findSettings(provider).orElseThrow(NotFound::new);
    if (!throttle.allow("service", caller.address(), TRIES, TRIES_PER)) {
      throw new TooManyTries();
    }
    if (purpose == Purpose.LINK) {
      visitor.requireFresh();
    }
    long account = purpose == Purpose.SIGN_IN ? Errand.NO_ACCOUNT : visitor.requirePerson().id();
    String state = Secret.token();
    String browser = Secret.token();
    steps.store(
        new Errand(provider, purpose, account, next, clock.instant()),
        Secret.hash(state),
        Secret.hash(browser));
    return new Departure(
        settings.form().name(),
        request(settings, purpose, state, browser, language).toURI().toString(),
        browser);
  }

  private AuthenticationRequest request(
      ProviderSettings settings, Purpose purpose, String state, String browser, Locale language) {
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "email", "profile"),
                new ClientID(settings.form().clientId()),
                URI.create(callbackAddress()))
            .endpointURI(settings.endpoints().authorization())
            .state(new State(state))
            .nonce(new Nonce(nonce(state, browser)))
            .codeChallenge(verifier(state, browser), CodeChallengeMethod.S256)
            .customParameter("ui_locales", language.getLanguage());
    settings.level().askIn(request);
    if (purpose.needsFreshSignIn()) {
      request.maxAge(0);
    }
    return request.build();
  }

  /**
   * Takes somebody back. The request counts once, in the browser and the council in which it began;
   * whatever is not exactly right is refused, with a fixed word in the log.
   */
  public Arrival finish(ServiceAnswer answer, Visitor visitor, Caller caller) {
    Optional<Errand> errand =
        steps.take(Secret.hash(answer.state()), Secret.hash(answer.browserToken()));
    if (errand.isEmpty()) {
      return refused("state-unknown", 0, Purpose.SIGN_IN, "/");
    }
    Errand known = errand.get();
    try {
      return steps.settle(known, prove(known, answer), visitor, caller);
    } catch (SignInRefused e) {
      return refused(e.reason(), known.providerId(), known.purpose(), known.next());
    }
  }

  private static Arrival refused(String reason, long provider, Purpose purpose, String next) {
    LOG.log(
        Level.INFO,
        "sign-in by service {0,number,#} refused: {1}",
        new Object[] {provider, reason});
    return new Arrival.Refused(provider, purpose, next);
  }

  @SpecSource(document = "RFC 9207", section = "2.4")
  private ProvenIdentity prove(Errand errand, ServiceAnswer answer) {
    ProviderSettings settings =
        providers
            .findSettings(errand.providerId())
            .orElseThrow(() -> new SignInRefused("service-removed"));
    boolean silent = answer.issuer().isEmpty() && !settings.endpoints().namesItself();
    if (!silent && !answer.issuer().equals(settings.form().issuer())) {
      throw new SignInRefused("other-issuer");
    }
    if (!answer.error().isEmpty() || answer.code().isEmpty()) {
      throw new SignInRefused("service-says-no");
    }
    TokenExchange.Tokens tokens =
        exchange.exchange(
            settings,
            answer.code(),
            URI.create(callbackAddress()),
            verifier(answer.state(), answer.browserToken()));
    ProvenClaims proven =
        check.check(
            tokens.id(),
            settings,
            nonce(answer.state(), answer.browserToken()),
            errand.startedAt(),
            errand.purpose().needsFreshSignIn());
    ProvenClaims complete = userInfo.complete(proven, settings, tokens.access());
    providers.noteClaims(errand.providerId(), complete.names());
    return complete.toIdentity(settings.form());
  }

  private String nonce(String state, String browser) {
    return derived("oidc-nonce", state, browser);
  }

  /** 43 characters of base64url, as RFC 7636 asks. */
  private CodeVerifier verifier(String state, String browser) {
    return new CodeVerifier(derived("oidc-verifier", state, browser));
  }

  private String derived(String purpose, String state, String browser) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keys.hash(purpose, state + " " + browser));
  }
}
