package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folkmoot.accounts.IdentityClaim;
import org.folkmoot.accounts.Secret;
import org.folkmoot.councils.CouncilCipher;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Visitor;

/** Lets tests in the server do what only a service does otherwise. */
@ApplicationScoped
public class OidcProbe {

  private static final Caller CALLER = new Caller("192.0.2.1", "Firefox, Linux", "");

  @Inject private OidcRows rows;
  @Inject private ForeignSignInSteps steps;
  @Inject private LinkService links;
  @Inject private ProviderService providers;
  @Inject private CouncilCipher cipher;
  @Inject private Visitor visitor;
  private final List<IdentityClaim> claims = new CopyOnWriteArrayList<>();

  void note(@Observes IdentityClaim claim) {
    claims.add(claim);
  }

  /** Claims that were told about an account. */
  public List<IdentityClaim> claimsOf(long account) {
    return claims.stream().filter(claim -> claim.accountId() == account).toList();
  }

  /** A service that nobody can reach. */
  @Transactional
  public long newProvider(String name) {
    URI nowhere = URI.create("https://" + name + ".example");
    Provider provider = new Provider(nowhere.toString());
    describe(provider, name, nowhere);
    rows.add(provider);
    return provider.id();
  }

  private void describe(Provider provider, String name, URI nowhere) {
    provider.describe(
        new ProviderForm(
            name, nowhere.toString(), "client", "", SecretMethod.BASIC, "register", "", false),
        cipher.seal("oidc-client", nowhere.toString(), new byte[] {'s'}),
        new ProviderSettings.Endpoints(nowhere, nowhere, nowhere, Optional.empty(), false),
        now());
  }

  /** Gives a service another name, as an administrator does. */
  @Transactional
  public void rename(long id, String name) {
    Provider provider = rows.findProvider(id).orElseThrow();
    describe(provider, name, URI.create(provider.issuer()));
    rows.renew(id, provider.toDetails(0).version());
  }

  /** Notes which claims came with a sign-in. */
  public void noteClaims(long id, String... names) {
    providers.noteClaims(id, Set.of(names));
  }

  @Transactional
  public boolean link(long account, long provider, String subject) {
    return links.link(account, provider, identity(subject, ""));
  }

  /** Who comes back as this subject is signed in, or not known. */
  public boolean isKnown(long provider, String subject, String reference) {
    Errand errand = new Errand(provider, Purpose.SIGN_IN, Errand.NO_ACCOUNT, "/", now());
    return steps.settle(errand, identity(subject, reference), visitor, CALLER)
        instanceof Arrival.SignedIn;
  }

  /** Begins a request that began so long ago; gives its state, which is its browser's token too. */
  public String begin(long provider, Instant startedAt) {
    String state = Secret.token();
    steps.store(
        new Errand(provider, Purpose.SIGN_IN, Errand.NO_ACCOUNT, "/", startedAt),
        Secret.hash(state),
        Secret.hash(state));
    return state;
  }

  public boolean take(String state) {
    return steps.take(Secret.hash(state), Secret.hash(state)).isPresent();
  }

  private static ProvenIdentity identity(String subject, String reference) {
    return new ProvenIdentity(subject, "Ann", "ann@example.org", reference, false);
  }

  private static Instant now() {
    return Instant.now(Clock.systemUTC());
  }
}
