package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.JournalReader;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.people.Person;

/**
 * Where a person stands in the administration log: in what they did, and in what was done to them.
 * The log knows the second only by name or address, so of two people with one name it finds both:
 * better one entry too many erased than one kept.
 */
@ApplicationScoped
class JournalTrace {

  private final JournalReader journal;
  private final AccountService accounts;

  @Inject
  JournalTrace(JournalReader journal, AccountService accounts) {
    this.journal = journal;
    this.accounts = accounts;
  }

  /**
   * Entries that are not erased and name the person, by a name or address of today or of before;
   * reads the whole log.
   */
  List<RecordedEvent> listOf(Person person) {
    Set<String> names = namesOf(person);
    List<RecordedEvent> found = new ArrayList<>();
    journal.forEach(
        event -> {
          if (names(event, person.id(), names)) {
            found.add(event);
          }
        });
    return found;
  }

  /** Numbers of such entries by the id of the person; reads the whole log once for all of them. */
  Map<Long, List<Long>> numbersOf(Collection<Person> people) {
    Map<Long, Set<String>> names = new HashMap<>();
    people.forEach(person -> names.put(person.id(), namesOf(person)));
    Map<Long, List<Long>> found = new HashMap<>();
    journal.forEach(
        event ->
            names.forEach(
                (account, known) -> {
                  if (names(event, account, known)) {
                    found.computeIfAbsent(account, id -> new ArrayList<>()).add(event.number());
                  }
                }));
    return found;
  }

  private Set<String> namesOf(Person person) {
    Set<String> names = new HashSet<>(accounts.listFormerNames(person.id()));
    names.add(person.name());
    names.add(person.email());
    return names;
  }

  private static boolean names(RecordedEvent event, long account, Set<String> names) {
    if (event.isErased()) {
      return false;
    }
    return event.actorId() == account
        || event.words().stream()
            .anyMatch(
                text ->
                    names.stream()
                        .anyMatch(
                            name ->
                                name.contains("@")
                                    ? text.contains(name)
                                    : event.isAboutPerson() && text.equals(name)));
  }
}
