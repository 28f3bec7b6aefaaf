package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.mail.Letter;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * Deletes accounts (UK GDPR, article 17). The log is searched before the transaction begins: that
 * takes time, and whoever deletes holds the log.
 */
@ApplicationScoped
public class DeletionService {

  private static final Logger LOG = Logger.getLogger(DeletionService.class.getName());
  private static final long SYSTEM = 0;

  private final Visitor visitor;
  private final AccountService accounts;
  private final JournalTrace trace;
  private final DeletionSteps steps;

  @Inject
  DeletionService(
      Visitor visitor, AccountService accounts, JournalTrace trace, DeletionSteps steps) {
    this.visitor = visitor;
    this.accounts = accounts;
    this.trace = trace;
    this.steps = steps;
  }

  /**
   * Deletes the visitor's own account.
   *
   * @throws org.folkmoot.people.ConfirmationNeeded if the visitor did not prove lately who they are
   * @throws org.folkmoot.accounts.LastAdministrator if nobody could set up the council any more
   */
  @NeedsFreshConfirmation
  public void deleteOwn() {
    Person person = visitor.requirePerson();
    steps.delete(
        person,
        numbers(person),
        AuditEvent.of(person.id(), "", "privacy.journal.deletedOwn", String.valueOf(person.id())),
        Letter.of(person.email(), person.locale(), "privacy.mail.deleted", person.name()));
  }

  /**
   * Deletes somebody's account because they asked the council for it.
   *
   * @throws NotFound if there is no such account in this council
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   * @throws org.folkmoot.people.ConfirmationNeeded if the visitor did not prove lately who they are
   * @throws org.folkmoot.accounts.LastAdministrator if nobody could set up the council any more
   */
  @NeedsFreshConfirmation
  public void deleteOnRequest(long accountId) {
    Person actor = visitor.require(Role.ADMINISTRATOR);
    Person person = accounts.findPerson(accountId).orElseThrow(NotFound::new);
    String actorName = actor.id() == person.id() ? "" : actor.name();
    steps.delete(
        person,
        numbers(person),
        AuditEvent.of(
            actor.id(), actorName, "privacy.journal.deletedOnRequest", String.valueOf(accountId)),
        Letter.of(person.email(), person.locale(), "privacy.mail.deletedOnRequest", person.name()));
  }

  /**
   * Deletes accounts that nobody used, each in a transaction of its own; the log is read once. One
   * that cannot be deleted keeps no other.
   *
   * @return how many
   */
  int deleteUnused(List<Person> unused) {
    Map<Long, List<Long>> numbers = unused.isEmpty() ? Map.of() : trace.numbersOf(unused);
    int deleted = 0;
    for (Person person : unused) {
      try {
        deleteUnused(person, numbers.getOrDefault(person.id(), List.of()));
        deleted++;
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, e, () -> "account " + person.id() + " cannot be deleted");
      }
    }
    return deleted;
  }

  private void deleteUnused(Person person, List<Long> numbers) {
    steps.delete(
        person,
        numbers,
        AuditEvent.of(SYSTEM, "", "privacy.journal.deletedUnused", String.valueOf(person.id())),
        Letter.of(person.email(), person.locale(), "privacy.mail.deletedUnused", person.name())
            .inBulk());
  }

  private List<Long> numbers(Person person) {
    return trace.listOf(person).stream().map(RecordedEvent::number).toList();
  }
}
