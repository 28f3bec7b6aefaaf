package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/** Who answers for which ward: a public office, so everybody may know. */
@ApplicationScoped
public class Councillors {

  private final AccountRepository accounts;
  private final AccountService people;

  @Inject
  Councillors(AccountRepository accounts, AccountService people) {
    this.accounts = accounts;
    this.people = people;
  }

  /**
   * A councillor.
   *
   * @param accountId account
   * @param name name as shown
   * @param wardId ward for which they answer; empty for the whole council
   */
  public record Councillor(long accountId, String name, Optional<Long> wardId) {}

  /** All councillors by name. */
  @Transactional
  public List<Councillor> list() {
    List<Person> holders = people.listHolders(Role.COUNCILLOR);
    List<RoleHolding> seats = accounts.holdingsOf(holders.stream().map(Person::id).toList());
    return holders.stream()
        .map(person -> new Councillor(person.id(), person.name(), wardOf(person, seats)))
        .sorted(Comparator.comparing(Councillor::name))
        .toList();
  }

  private static Optional<Long> wardOf(Person person, List<RoleHolding> seats) {
    return seats.stream()
        .filter(seat -> seat.accountId() == person.id())
        .filter(seat -> seat.grant().role() == Role.COUNCILLOR)
        .findFirst()
        .flatMap(RoleHolding::ward);
  }
}
