package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.folkmoot.people.Person;

/**
 * Which accounts nobody uses. Accounts with a role are left out: their work is watched by staff.
 */
@ApplicationScoped
public class AccountUse {

  private final AccountRepository accounts;

  @Inject
  AccountUse(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /**
   * People whose account was not used since a moment and who were not told that it will go.
   *
   * @param most at most so many
   */
  @Transactional
  public List<Person> listUntold(Instant usedBefore, int most) {
    return people(accounts.listUntold(usedBefore, most));
  }

  /** Notes that the person was told. */
  @Transactional
  public void noteTold(long accountId, Instant now) {
    accounts.findById(accountId).ifPresent(account -> account.noteTold(now));
  }

  /** People whose account was not used since a moment, and who were told before another. */
  @Transactional
  public List<Person> listUnused(Instant usedBefore, Instant toldBefore, int most) {
    return people(accounts.listUnused(usedBefore, toldBefore, most));
  }

  private static List<Person> people(List<Account> unused) {
    return unused.stream().map(account -> account.toPerson(Set.of())).toList();
  }
}
