package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Caller;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/**
 * Opening an account: an address is proved by a link or code first, then a name and password are
 * chosen. Until then nothing is stored but the proof, so nobody can prepare an account for somebody
 * else. Known and unknown addresses get the same answer; the difference stands in the letter.
 */
@ApplicationScoped
public class SignUpService {

  private final AccountRepository accounts;
  private final MailProofs proofs;
  private final PasswordCheck passwords;
  private final AccountService accountService;
  private final Outbox outbox;
  private final Throttle throttle;

  @Inject
  SignUpService(
      AccountRepository accounts,
      MailProofs proofs,
      PasswordCheck passwords,
      AccountService accountService,
      Outbox outbox,
      Throttle throttle) {
    this.accounts = accounts;
    this.proofs = proofs;
    this.passwords = passwords;
    this.accountService = accountService;
    this.outbox = outbox;
    this.throttle = throttle;
  }

  /**
   * Sends a letter to an address: a link and a code, or that it has an account already.
   *
   * @return reference for the page on which the code is typed
   * @throws TooManyTries after too many e-mails, see {@link Throttle#countLetter}
   */
  @Transactional
  public String ask(String email, Locale locale, Caller caller) {
    String canonical = Account.canonical(email);
    IssuedProof proof = issue(canonical, locale, caller);
    Optional<Account> known = accounts.findByEmail(canonical);
    if (known.isPresent()) {
      Account account = known.get();
      outbox.post(
          Letter.of(canonical, account.locale(), "accounts.mail.known", account.name())
              .withLink("/sign-in"));
    } else {
      outbox.post(
          Letter.of(canonical, locale, "accounts.mail.signUp")
              .withCode(proof.code())
              .withLink("/sign-up-finish?token=" + proof.token()));
    }
    return proof.reference();
  }

  /**
   * The same for somebody whom another service knows: no link, because the sign-up goes on only in
   * the browser in which it began. An address that has an account is never joined to the service;
   * the letter says how its owner does that.
   *
   * @param service name of the service
   * @return reference for the page on which the code is typed
   * @throws TooManyTries after too many e-mails, see {@link Throttle#countLetter}
   */
  @Transactional
  public String askForService(String email, Locale locale, Caller caller, String service) {
    String canonical = Account.canonical(email);
    IssuedProof proof = issue(canonical, locale, caller);
    Optional<Account> known = accounts.findByEmail(canonical);
    if (known.isPresent()) {
      Account account = known.get();
      outbox.post(
          Letter.of(
                  canonical,
                  account.locale(),
                  "accounts.mail.serviceKnown",
                  account.name(),
                  service)
              .withLink("/account/services"));
    } else {
      outbox.post(
          Letter.of(canonical, locale, "accounts.mail.serviceSignUp", service)
              .withCode(proof.code()));
    }
    return proof.reference();
  }

  private IssuedProof issue(String canonical, Locale locale, Caller caller) {
    throttle.countLetter(canonical, caller.address());
    return proofs.issue(
        new ProvenAddress(
            ProofPurpose.SIGN_UP, canonical, ProvenAddress.NO_ACCOUNT, locale.getLanguage()));
  }

  /** Takes the code of the letter; gives the token with which the sign-up goes on. */
  public Optional<String> enterCode(String reference, String typedCode) {
    return proofs.takeCode(reference, typedCode);
  }

  /** The address that a token proves, while it counts. */
  public Optional<String> addressOf(String token) {
    return proven(token).map(ProvenAddress::email);
  }

  private Optional<ProvenAddress> proven(String token) {
    return proofs
        .look(ProofPurpose.SIGN_UP, token)
        .or(() -> proofs.look(ProofPurpose.INVITATION, token));
  }

  /**
   * Opens the account; uses the token up. Roles that were offered at the address come with it.
   *
   * @return the account, or empty if the token no longer counts
   * @throws PasswordRefused if the password is not good enough; the token still counts
   * @throws EmailTaken if the address got an account meanwhile
   */
  @NeedsNoConfirmation("the link or code of the e-mail proves who it is")
  @Transactional
  public Optional<Long> finish(String token, String name, String password) {
    Optional<ProvenAddress> proven = proven(token);
    if (proven.isEmpty()) {
      return Optional.empty();
    }
    ProvenAddress address = proven.get();
    String hash = passwords.hashOf(password, name, address.email());
    if (proofs.use(address.purpose(), token).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(accountService.admit(address, name, hash));
  }

  /**
   * Opens an account without a password, for somebody whom another service recognizes from now on;
   * uses the token up.
   *
   * @return the account, or empty if the token does not count
   * @throws EmailTaken if the address has an account
   */
  @NeedsNoConfirmation("the link or code of the e-mail proves who it is")
  @Transactional
  public Optional<Long> finishForService(String token, String name) {
    return proofs
        .use(ProofPurpose.SIGN_UP, token)
        .map(address -> accountService.admit(address, name, Account.NO_PASSWORD));
  }
}
