package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Secret;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/** The steps of signing in by a service that read and write, each a transaction of its own. */
@ApplicationScoped
class ForeignSignInSteps {

  private final OidcRows rows;
  private final LinkService links;
  private final AccountService accounts;
  private final SignInService signIns;
  private final Clock clock;

  @Inject
  ForeignSignInSteps(
      OidcRows rows,
      LinkService links,
      AccountService accounts,
      SignInService signIns,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.accounts = accounts;
    this.signIns = signIns;
    this.clock = clock;
  }

  @Transactional
  public void store(Errand errand, String stateHash, String browserHash) {
    rows.sweep(clock.instant());
    rows.add(new PendingRequest(errand, stateHash, browserHash));
  }

  /** Takes a request out that is not older than ten minutes. */
  @Transactional
  public Optional<Errand> take(String stateHash, String browserHash) {
    return rows.take(stateHash, browserHash)
        .filter(
            errand -> clock.instant().isBefore(errand.startedAt().plus(PendingRequest.LIFETIME)));
  }

  /**
   * Does what the person went to the service for.
   *
   * @throws SignInRefused if the account is closed, or the visitor is somebody else meanwhile
   */
  @Transactional
  public Arrival settle(Errand errand, ProvenIdentity identity, Visitor visitor, Caller caller) {
    return switch (errand.purpose()) {
      case SIGN_IN -> signIn(errand, identity, caller);
      case LINK -> link(errand, identity, visitor);
      case CONFIRM -> confirm(errand, identity, visitor);
    };
  }

  private Arrival signIn(Errand errand, ProvenIdentity identity, Caller caller) {
    Optional<LinkedIdentity> known = rows.findIdentity(errand.providerId(), identity.subject());
    if (known.isEmpty()) {
      String browser = Secret.token();
      rows.add(new Newcomer(errand, identity, Secret.hash(browser), clock.instant()));
      return new Arrival.Unknown(browser);
    }
    return new Arrival.SignedIn(enter(known.get().accountId(), identity, caller), errand.next());
  }

  private SignInAnswer.Accepted enter(long account, ProvenIdentity identity, Caller caller) {
    if (!accounts.isOpen(account)) {
      throw new SignInRefused("account-closed");
    }
    links.claim(account, identity);
    return identity.strong()
        ? signIns.startStrong(account, caller)
        : signIns.start(account, caller, false);
  }

  private Arrival link(Errand errand, ProvenIdentity identity, Visitor visitor) {
    requireSame(errand, visitor);
    return links.link(errand.accountId(), errand.providerId(), identity)
        ? new Arrival.Linked()
        : new Arrival.Taken();
  }

  private Arrival confirm(Errand errand, ProvenIdentity identity, Visitor visitor) {
    requireSame(errand, visitor);
    boolean same =
        rows.findIdentity(errand.providerId(), identity.subject())
            .filter(known -> known.accountId() == errand.accountId())
            .isPresent();
    if (!same) {
      throw new SignInRefused("somebody-else");
    }
    if (!identity.strong() && signIns.confirmsByCode(errand.accountId())) {
      throw new SignInRefused("second-factor-missing");
    }
    return new Arrival.Confirmed(signIns.refresh(visitor, identity.strong()), errand.next());
  }

  private static void requireSame(Errand errand, Visitor visitor) {
    long now = visitor.person().map(Person::id).orElse(Errand.NO_ACCOUNT);
    if (now != errand.accountId()) {
      throw new SignInRefused("visitor-changed");
    }
  }
}
