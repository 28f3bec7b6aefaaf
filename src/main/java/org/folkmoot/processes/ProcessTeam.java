package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/** Who runs a process, as everybody reads it. */
@ApplicationScoped
public class ProcessTeam {

  private final AccountService accounts;

  @Inject
  ProcessTeam(AccountService accounts) {
    this.accounts = accounts;
  }

  /**
   * Names of the facilitators of this process, in the order of names; none if it is run by those of
   * the whole council.
   */
  @Transactional
  public List<String> list(ProcessDetails process) {
    return accounts.listHoldersIn(process.id(), Role.FACILITATOR).stream()
        .filter(person -> !person.hasAny(Set.of(Role.FACILITATOR)))
        .map(Person::name)
        .sorted()
        .toList();
  }
}
