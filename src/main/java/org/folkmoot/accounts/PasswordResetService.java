package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Caller;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/**
 * A new password for somebody who proves the address of the account. It ends every sign-in, and
 * does not replace the second factor. Known and unknown addresses get the same answer.
 */
@ApplicationScoped
public class PasswordResetService {

  private final AccountRepository accounts;
  private final MailProofs proofs;
  private final PasswordCheck passwords;
  private final SignInService signIns;
  private final Outbox outbox;
  private final Throttle throttle;
  private final Event<AccountRecovered> recovered;

  @Inject
  PasswordResetService(
      AccountRepository accounts,
      MailProofs proofs,
      PasswordCheck passwords,
      SignInService signIns,
      Outbox outbox,
      Throttle throttle,
      Event<AccountRecovered> recovered) {
    this.accounts = accounts;
    this.proofs = proofs;
    this.passwords = passwords;
    this.signIns = signIns;
    this.outbox = outbox;
    this.throttle = throttle;
    this.recovered = recovered;
  }

  /**
   * Sends a letter with a link to the address, or that it has no account here.
   *
   * @throws TooManyTries after too many e-mails, see {@link Throttle#countLetter}
   */
  @Transactional
  public void ask(String email, Locale locale, Caller caller) {
    String canonical = Account.canonical(email);
    throttle.countLetter(canonical, caller.address());
    Optional<Account> account = accounts.findByEmail(canonical);
    if (account.isEmpty()) {
      outbox.post(Letter.of(canonical, locale, "accounts.mail.unknown").withLink("/sign-up"));
      return;
    }
    IssuedProof proof =
        proofs.issue(new ProvenAddress(ProofPurpose.RESET, canonical, account.get().id(), ""));
    outbox.post(
        Letter.of(canonical, account.get().locale(), "accounts.mail.reset", account.get().name())
            .withLink("/reset-password?token=" + proof.token()));
  }

  /** The address that a token proves, while it counts; looking does not use it up. */
  public Optional<String> addressOf(String token) {
    return proofs.look(ProofPurpose.RESET, token).map(ProvenAddress::email);
  }

  /**
   * Sets the new password, uses the token up and ends every other way into the account: sign-ins,
   * changes of address that wait, linked services.
   *
   * @return whether the token counted
   * @throws PasswordRefused if the password is not good enough; the token still counts
   */
  @Transactional
  public boolean reset(String token, String newPassword) {
    Optional<Account> account =
        proofs
            .look(ProofPurpose.RESET, token)
            .flatMap(proven -> accounts.findById(proven.accountId()));
    if (account.isEmpty()) {
      return false;
    }
    Account owner = account.get();
    String hash = passwords.hashOf(newPassword, owner.name(), owner.email());
    if (proofs.use(ProofPurpose.RESET, token).isEmpty()) {
      return false;
    }
    owner.changePassword(hash);
    signIns.endAll(owner.id());
    proofs.endAll(ProofPurpose.RESET, owner.id());
    proofs.endAll(ProofPurpose.NEW_EMAIL, owner.id());
    recovered.fire(new AccountRecovered(owner.id()));
    outbox.post(
        Letter.of(owner.email(), owner.locale(), "accounts.mail.passwordChanged", owner.name())
            .withLink("/forgot-password"));
    return true;
  }
}
