package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountRecovered;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.IdentityClaim;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/**
 * Which services lead into an account. Only its owner links and unlinks, fresh and told by a letter
 * each time; an address of e-mail never does. There is always another way in left.
 */
@ApplicationScoped
public class LinkService {

  private final OidcRows rows;
  private final AccountService accounts;
  private final ProfileService profiles;
  private final SignInService signIns;
  private final CurrentCouncil currentCouncil;
  private final Outbox outbox;
  private final Event<IdentityClaim> claims;
  private final Clock clock;

  @Inject
  LinkService(
      OidcRows rows,
      AccountService accounts,
      ProfileService profiles,
      SignInService signIns,
      CurrentCouncil currentCouncil,
      Outbox outbox,
      Event<IdentityClaim> claims,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.profiles = profiles;
    this.signIns = signIns;
    this.currentCouncil = currentCouncil;
    this.outbox = outbox;
    this.claims = claims;
    this.clock = clock;
  }

  /** All services of the council, and which of them are linked to the visitor's account. */
  @Transactional
  public List<ServiceLink> list(Visitor visitor) {
    Map<Long, LinkedIdentity> linked =
        rows.identitiesOf(visitor.requirePerson().id()).stream()
            .collect(Collectors.toMap(LinkedIdentity::providerId, identity -> identity));
    return rows.listProviders().stream()
        .map(
            provider -> {
              LinkedIdentity identity = linked.get(provider.id());
              return new ServiceLink(
                  new ProviderName(provider.id(), provider.name()),
                  identity == null ? null : identity.linkedAt());
            })
        .toList();
  }

  /** Services by which the visitor can confirm who they are, by name. */
  @Transactional
  public List<ProviderName> listConfirming(Visitor visitor, boolean secondFactorNeeded) {
    return rows.listProvidersOf(visitor.requirePerson().id()).stream()
        .filter(provider -> provider.isStrong() || !secondFactorNeeded)
        .map(provider -> new ProviderName(provider.id(), provider.name()))
        .toList();
  }

  /**
   * Unlinks a service; nothing happens if it was not linked.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   * @throws LastWayIn if there is neither a password nor another service
   */
  @NeedsFreshConfirmation
  @Transactional
  public void unlink(Visitor visitor, long provider) {
    long account = visitor.requirePerson().id();
    List<LinkedIdentity> all = rows.identitiesOf(account);
    for (LinkedIdentity identity : all) {
      if (identity.providerId() == provider) {
        if (all.size() == 1 && !profiles.hasPassword(visitor)) {
          throw new LastWayIn();
        }
        rows.remove(identity);
        signIns.weaken(List.of(account));
        Person owner = owner(account);
        outbox.post(
            Letter.of(
                    owner.email(),
                    owner.locale(),
                    "accounts.mail.serviceUnlinked",
                    owner.name(),
                    nameOf(provider))
                .withLink("/forgot-password"));
      }
    }
  }

  /**
   * Links an identity to an account; joins the caller's transaction.
   *
   * @return false if the identity leads into another account, or the account to another identity
   */
  boolean link(long account, long provider, ProvenIdentity identity) {
    boolean isTaken = rows.findIdentity(provider, identity.subject()).isPresent();
    boolean hasOne =
        rows.identitiesOf(account).stream().anyMatch(one -> one.providerId() == provider);
    if (isTaken || hasOne) {
      return false;
    }
    rows.add(new LinkedIdentity(provider, identity.subject(), account, clock.instant()));
    claim(account, identity);
    Person owner = owner(account);
    outbox.post(
        Letter.of(
                owner.email(),
                owner.locale(),
                "accounts.mail.serviceLinked",
                owner.name(),
                nameOf(provider))
            .withLink("/forgot-password"));
    return true;
  }

  /** Tells the register what the service said of the person, if it said anything. */
  void claim(long account, ProvenIdentity identity) {
    if (!identity.reference().isEmpty()) {
      claims.fire(new IdentityClaim(currentCouncil.get().id(), account, identity.reference()));
    }
  }

  /** Whoever takes an account back by a letter ends what somebody else may have linked. */
  @Transactional
  void unlinkAll(@Observes AccountRecovered recovered) {
    rows.removeIdentitiesOf(recovered.accountId());
  }

  private Person owner(long account) {
    return accounts.findPerson(account).orElseThrow(NotFound::new);
  }

  private String nameOf(long provider) {
    return rows.findProvider(provider).map(Provider::name).orElseThrow(NotFound::new);
  }
}
