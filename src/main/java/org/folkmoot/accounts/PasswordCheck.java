package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;

/** Holds an address and password against the accounts, with the same work for unknown ones. */
@ApplicationScoped
class PasswordCheck {

  private static final String NOBODY = PasswordHash.of("nobody has this password");

  private final AccountRepository accounts;
  private final SignInRepository signIns;
  private final CurrentCouncil currentCouncil;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  PasswordCheck(
      AccountRepository accounts,
      SignInRepository signIns,
      CurrentCouncil currentCouncil,
      Outbox outbox,
      Clock clock) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.currentCouncil = currentCouncil;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether the right password of this address was given on the device before. */
  @Transactional
  public boolean isKnownDevice(String email, String deviceToken) {
    Optional<KnownDevice> device =
        deviceToken.isEmpty() ? Optional.empty() : signIns.findDevice(deviceToken);
    return device.isPresent()
        && accounts.findByEmail(email).filter(account -> device.get().isOf(account)).isPresent();
  }

  /**
   * The account of the address, if the password is right, counts, and the account is open. After a
   * hundred wrong ones in a row it still counts on a device that was used before, so that nobody
   * keeps the owner out by guessing. A hash with weaker parameters than today's is made anew.
   *
   * @param known whether the right password was given on the device before
   */
  @Transactional
  public Optional<Long> check(String email, String password, boolean known) {
    Optional<Account> found = accounts.findByEmail(email);
    String stored = found.filter(Account::hasPassword).map(Account::passwordHash).orElse(NOBODY);
    boolean matches = PasswordHash.matches(password, stored);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Account account = found.get();
    if (!matches || !account.hasPassword()) {
      if (account.noteFailure()) {
        outbox.post(
            Letter.of(account.email(), account.locale(), "accounts.mail.guessed", account.name())
                .withLink("/forgot-password"));
      }
      return Optional.empty();
    }
    if ((!account.passwordCounts() && !known) || account.isDisabled()) {
      return Optional.empty();
    }
    if (PasswordHash.isWeak(stored)) {
      account.rehash(PasswordHash.of(password));
    }
    account.noteSuccess();
    return Optional.of(account.id());
  }

  /** Whether it is the password of the account, for somebody who is signed in already. */
  @Transactional
  public boolean isPasswordOf(long accountId, String password) {
    return accounts
        .findById(accountId)
        .filter(Account::passwordCounts)
        .filter(account -> PasswordHash.matches(password, account.passwordHash()))
        .isPresent();
  }

  /** Hash of a new password that is good enough for the account. */
  String hashOf(String password, String name, String email) {
    PasswordPolicy.check(password, List.of(name, email, currentCouncil.get().name(), "folkmoot"));
    return PasswordHash.of(password);
  }

  /** Remembers the device; gives its token. */
  @Transactional
  public String remember(long accountId, String deviceToken) {
    Optional<KnownDevice> known =
        deviceToken.isEmpty() ? Optional.empty() : signIns.findDevice(deviceToken);
    Account account = accounts.findById(accountId).orElseThrow();
    if (known.isPresent() && known.get().isOf(account)) {
      known.get().use(clock.instant());
      return deviceToken;
    }
    String token = Secret.token();
    signIns.add(new KnownDevice(accountId, Secret.hash(token), clock.instant()));
    return token;
  }
}
