package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.accounts.Invitation.Offer;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;

/** Opens accounts within the current council, and finds the people who have one. */
@ApplicationScoped
public class AccountService {

  private final AccountRepository accounts;
  private final PasswordCheck passwords;
  private final Invitations invitations;
  private final Clock clock;

  @Inject
  AccountService(
      AccountRepository accounts, PasswordCheck passwords, Invitations invitations, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** Number of accounts in the council. */
  @Transactional
  public long count() {
    return accounts.countAll();
  }

  /** Ids of accounts from one on, in their order, for work that goes through all of them. */
  @Transactional
  public List<Long> listIds(long after, int most) {
    return accounts.listIds(after, most);
  }

  /** The person with this account, as of now: roles are read anew each time. */
  @Transactional
  public Optional<Person> findPerson(long accountId) {
    return accounts
        .findById(accountId)
        .map(account -> account.toPerson(accounts.grantsOf(accountId)));
  }

  /** The person with this address, as of now. */
  @Transactional
  public Optional<Person> findPerson(String email) {
    return accounts
        .findByEmail(Account.canonical(email))
        .map(account -> account.toPerson(accounts.grantsOf(account.id())));
  }

  /**
   * Names of people by their accounts, as everybody may read them, in one statement; unknown
   * accounts and names that a moderator has hidden are left out.
   */
  @Transactional
  public Map<Long, String> namesOf(Collection<Long> accountIds) {
    return accounts.namesOf(accountIds, false);
  }

  /** The same with hidden names, for the staff who decide about them. */
  @Transactional
  public Map<Long, String> namesForStaff(Collection<Long> accountIds) {
    return accounts.namesOf(accountIds, true);
  }

  /** To whom letters go, of these accounts: those that nobody closed; in one statement. */
  @Transactional
  public List<Addressee> addresseesOf(Collection<Long> accountIds) {
    return accounts.listOpen(accountIds).stream()
        .map(
            account ->
                new Addressee(account.id(), account.name(), account.email(), account.locale()))
        .toList();
  }

  /** Whether there is such an account and nobody closed it. */
  @Transactional
  public boolean isOpen(long accountId) {
    return accounts.findById(accountId).filter(account -> !account.isDisabled()).isPresent();
  }

  /** Since when there is such an account. */
  @Transactional
  public Optional<Instant> findOpenedAt(long accountId) {
    return accounts.findById(accountId).map(Account::createdAt);
  }

  /** Names and addresses that a person had before. */
  @Transactional
  public List<String> listFormerNames(long accountId) {
    return accounts.listFormerNames(accountId);
  }

  /** Everybody who holds a role in the whole council and can sign in. */
  @Transactional
  public List<Person> listHolders(Role role) {
    return accounts.listHolders(role).stream()
        .map(account -> account.toPerson(Set.of(RoleGrant.of(role))))
        .toList();
  }

  /** Everybody who holds a role in a process or in the whole council and can sign in. */
  @Transactional
  public List<Person> listHoldersIn(long process, Role role) {
    return accounts.listHoldersIn(process, role).stream()
        .map(account -> account.toPerson(accounts.grantsOf(account.id())))
        .toList();
  }

  /**
   * Opens an account whose address needs no proof, with roles in the whole council: the first
   * administrator, the demo.
   *
   * @throws EmailTaken if the address has one in this council
   * @throws PasswordRefused if the password is not good enough
   */
  @Transactional
  public Person open(String email, String name, String password, Set<Role> roles) {
    return open(email, name, new SharedPassword(passwords.hashOf(password, name, email)), roles);
  }

  /** The same with a password that others have, too. */
  @Transactional
  public Person open(String email, String name, SharedPassword password, Set<Role> roles) {
    Account account = add(email, name, Locale.ENGLISH, password.hash());
    Set<RoleGrant> grants = roles.stream().map(RoleGrant::of).collect(Collectors.toSet());
    grants.forEach(grant -> give(account, grant));
    return account.toPerson(grants);
  }

  /** Opens an account for an address that was proved, with the roles that were offered there. */
  @Transactional
  long admit(ProvenAddress address, String name, String passwordHash) {
    Locale locale = Locale.forLanguageTag(address.details().split(" ", 2)[0]);
    Account account = add(address.email(), name, locale, passwordHash);
    Set<RoleGrant> offered =
        Invitations.offersOf(address).stream().map(Offer::grant).collect(Collectors.toSet());
    invitations.give(account, offered);
    invitations.take(account);
    return account.id();
  }

  private Account add(String email, String name, Locale locale, String passwordHash) {
    if (accounts.findByEmail(Account.canonical(email)).isPresent()) {
      throw new EmailTaken();
    }
    Account account = new Account(email, name, locale, passwordHash, clock.instant());
    accounts.add(account);
    return account;
  }

  private void give(Account account, RoleGrant grant) {
    accounts.add(new RoleHolding(account.id(), grant, clock.instant()));
  }

  /**
   * Makes a password for several accounts of the demo.
   *
   * @throws PasswordRefused if it is not good enough
   */
  public SharedPassword share(String password) {
    return new SharedPassword(passwords.hashOf(password, "", ""));
  }

  /** Sets one password for several addresses; those without an account are left out. */
  @Transactional
  public void changePasswords(List<String> emails, SharedPassword password) {
    for (String email : emails) {
      accounts
          .findByEmail(Account.canonical(email))
          .ifPresent(account -> account.changePassword(password.hash()));
    }
  }
}
