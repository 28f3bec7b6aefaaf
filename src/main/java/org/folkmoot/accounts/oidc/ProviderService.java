package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.councils.CouncilCipher;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** The services that a council trusts to say who somebody is; administrators choose them. */
@ApplicationScoped
public class ProviderService {

  private static final String SECRET = "oidc-client";

  private final OidcRows rows;
  private final Discovery discovery;
  private final CouncilCipher cipher;
  private final Visitor visitor;
  private final Journal journal;
  private final SignInService signIns;
  private final Clock clock;

  @Inject
  ProviderService(
      OidcRows rows,
      Discovery discovery,
      CouncilCipher cipher,
      Visitor visitor,
      Journal journal,
      SignInService signIns,
      Clock clock) {
    this.rows = rows;
    this.discovery = discovery;
    this.cipher = cipher;
    this.visitor = visitor;
    this.journal = journal;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** The services of the council, by name. */
  @Transactional
  public List<ProviderName> list() {
    return rows.listProviders().stream()
        .map(provider -> new ProviderName(provider.id(), provider.name()))
        .toList();
  }

  /** The name of a service, if there is one with this id. */
  @Transactional
  public Optional<String> findName(long id) {
    return rows.findProvider(id).map(Provider::name);
  }

  /**
   * A service as it is set up.
   *
   * @throws NotFound if there is none with this id in the council
   * @throws NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public ProviderDetails get(long id) {
    visitor.require(Role.ADMINISTRATOR);
    return find(id).toDetails(rows.countPeople(id));
  }

  /**
   * Adds a service, at most three.
   *
   * @throws ProviderRefused if it cannot be used
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public long add(ProviderForm form) {
    Person actor = requireAdministrator();
    List<Provider> known = rows.listProviders();
    if (known.size() >= ProviderRefused.MOST) {
      throw ProviderRefused.tooMany();
    }
    if (known.stream().anyMatch(provider -> provider.issuer().equals(form.issuer()))) {
      throw ProviderRefused.known();
    }
    Provider provider = new Provider(form.issuer());
    describe(provider, form, seal(form.issuer(), form.clientSecret()));
    rows.add(provider);
    record(actor, "accounts.journal.serviceAdded", provider);
    return provider.id();
  }

  /**
   * Changes a service, except for its issuer, and fetches its description anew.
   *
   * @param seen version that the administrator changed
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws ProviderRefused if it cannot be used like that
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void change(long id, long seen, ProviderForm form) {
    Person actor = requireAdministrator();
    Provider provider = find(id);
    provider.requireVersion(seen);
    String secret =
        form.clientSecret().isEmpty()
            ? provider.sealedSecret()
            : seal(provider.issuer(), form.clientSecret());
    if (provider.isStrong() && (!form.strong() || !form.level().equals(provider.level()))) {
      signIns.weaken(rows.accountsOf(id));
    }
    describe(provider, form.withIssuer(provider.issuer()), secret);
    rows.renew(id, seen);
    record(actor, "accounts.journal.serviceChanged", provider);
  }

  /**
   * Removes a service and every link to it. Whoever has no password sets one by e-mail.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void remove(long id) {
    Person actor = requireAdministrator();
    Provider provider = find(id);
    signIns.weaken(rows.accountsOf(id));
    rows.remove(provider);
    record(actor, "accounts.journal.serviceRemoved", provider);
  }

  /** A service with its secret, to talk to it. */
  @Transactional
  Optional<ProviderSettings> findSettings(long id) {
    return rows.findProvider(id)
        .map(provider -> provider.toSettings(open(provider.issuer(), provider.sealedSecret())));
  }

  /** Notes which claims came, by name, so that administrators see what a service says. */
  @Transactional
  void noteClaims(long id, Set<String> names) {
    rows.findProvider(id).ifPresent(provider -> provider.noteClaims(names, clock.instant()));
  }

  private void describe(Provider provider, ProviderForm form, String sealedSecret) {
    if (!new RequestedLevel(form.level()).isWellFormed()) {
      throw ProviderRefused.level();
    }
    provider.describe(form, sealedSecret, discovery.fetch(form.issuer()), clock.instant());
  }

  private String seal(String issuer, String secret) {
    return cipher.seal(SECRET, issuer, secret.getBytes(StandardCharsets.UTF_8));
  }

  private String open(String issuer, String sealed) {
    return new String(cipher.open(SECRET, issuer, sealed), StandardCharsets.UTF_8);
  }

  private void record(Person actor, String action, Provider provider) {
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), action, provider.name(), provider.issuer()));
  }

  private Person requireAdministrator() {
    return visitor.require(Role.ADMINISTRATOR);
  }

  private Provider find(long id) {
    return rows.findProvider(id).orElseThrow(NotFound::new);
  }
}
