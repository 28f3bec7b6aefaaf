package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.EmailTaken;
import org.folkmoot.accounts.Secret;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.people.Caller;
import org.folkmoot.throttles.TooManyTries;

/**
 * Opening an account by way of a service. The address is proved by our own letter, whatever the
 * service says of it, and the account has no password. An address that has an account leads
 * nowhere: its owner signs in and links the service.
 */
@ApplicationScoped
public class NewcomerService {

  private final OidcRows rows;
  private final LinkService links;
  private final SignUpService signUps;
  private final SignInService signIns;
  private final Clock clock;

  @Inject
  NewcomerService(
      OidcRows rows, LinkService links, SignUpService signUps, SignInService signIns, Clock clock) {
    this.rows = rows;
    this.links = links;
    this.signUps = signUps;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** Who is about to open an account in this browser, if anybody is. */
  @Transactional
  public Optional<NewcomerDetails> look(String browserToken) {
    return find(browserToken)
        .map(
            newcomer ->
                new NewcomerDetails(
                    rows.findProvider(newcomer.providerId()).orElseThrow().name(),
                    newcomer.toIdentity().name(),
                    newcomer.toIdentity().email(),
                    newcomer.next()));
  }

  /**
   * Notes the name and sends a letter with a code to the address.
   *
   * @return reference for the page on which the code is typed; empty if it is too late
   * @throws TooManyTries after too many e-mails to the address or from the caller
   */
  @Transactional
  public Optional<String> ask(
      String browserToken, String name, String email, Locale locale, Caller caller) {
    return find(browserToken)
        .map(
            newcomer -> {
              newcomer.rename(name);
              String service = rows.findProvider(newcomer.providerId()).orElseThrow().name();
              return signUps.askForService(email, locale, caller, service);
            });
  }

  /**
   * Opens the account for the address that the code proves, links the service, and signs in.
   *
   * @return empty if the code is wrong or it is too late
   * @throws EmailTaken if the address got an account meanwhile
   */
  @Transactional
  public Optional<SignInAnswer.Accepted> finish(
      String browserToken, String reference, String typedCode, Caller caller) {
    Optional<Newcomer> found = find(browserToken);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Newcomer newcomer = found.get();
    ProvenIdentity identity = newcomer.toIdentity();
    Optional<Long> account =
        signUps
            .enterCode(reference, typedCode)
            .flatMap(token -> signUps.finishForService(token, identity.name()));
    if (account.isEmpty()) {
      return Optional.empty();
    }
    if (!links.link(account.get(), newcomer.providerId(), identity)) {
      throw new SignInRefused("linked-meanwhile");
    }
    rows.remove(newcomer);
    return Optional.of(
        identity.strong()
            ? signIns.startStrong(account.get(), caller)
            : signIns.start(account.get(), caller, false));
  }

  private Optional<Newcomer> find(String browserToken) {
    return rows.findNewcomer(Secret.hash(browserToken))
        .filter(newcomer -> newcomer.counts(clock.instant()));
  }
}
