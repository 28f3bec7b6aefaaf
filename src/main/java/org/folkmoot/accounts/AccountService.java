package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Opens accounts and checks sign-ins, within the current council. */
@ApplicationScoped
public class AccountService {

  /** Longest password that is hashed, in characters; longer ones are refused before any work. */
  public static final int LONGEST_PASSWORD = 128;

  /** Shortest password of a new account, in characters. */
  public static final int SHORTEST_PASSWORD = 15;

  private static final String NOBODY = PasswordHash.of("nobody has this password");

  private final AccountRepository accounts;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected AccountService() {
    this(null, null);
  }

  @Inject
  AccountService(AccountRepository accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Checks an address and password. Unknown address, wrong password and an account that must wait
   * give the same empty answer after the same work.
   */
  @Transactional
  public Optional<Person> signIn(String email, String password) {
    if (password.length() > LONGEST_PASSWORD) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Account> account = accounts.findByEmail(Account.canonical(email));
    boolean matches =
        PasswordHash.matches(password, account.map(Account::passwordHash).orElse(NOBODY));
    if (account.isEmpty() || account.get().mustWait(now)) {
      return Optional.empty();
    }
    if (!matches) {
      account.get().noteFailure(now);
      return Optional.empty();
    }
    account.get().noteSuccess();
    return Optional.of(account.get().toPerson());
  }

  /** The person with this address, as of now. */
  @Transactional
  public Optional<Person> findByEmail(String email) {
    return accounts.findByEmail(Account.canonical(email)).map(Account::toPerson);
  }

  /** The person with this account, as of now: roles are read anew each time. */
  @Transactional
  public Optional<Person> findPerson(long accountId) {
    return accounts.findById(accountId).map(Account::toPerson);
  }

  /**
   * Opens an account.
   *
   * @throws EmailTaken if the address has one in this council
   * @throws PasswordTooShort if the password has fewer than 15 characters
   */
  @Transactional
  public Person open(String email, String name, String password, Set<Role> roles) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new PasswordTooShort(SHORTEST_PASSWORD);
    }
    if (accounts.findByEmail(Account.canonical(email)).isPresent()) {
      throw new EmailTaken();
    }
    Account account = new Account(email, name, PasswordHash.of(password), roles, clock.instant());
    accounts.add(account);
    return account.toPerson();
  }

  /** Sets a new password for an address; nothing happens if it has no account. */
  @Transactional
  public void changePassword(String email, String newPassword) {
    accounts
        .findByEmail(Account.canonical(email))
        .ifPresent(account -> account.changePassword(PasswordHash.of(newPassword)));
  }
}
