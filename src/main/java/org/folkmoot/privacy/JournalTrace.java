package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.journal.JournalReader;
import org.folkmoot.journal.RecordedDeed;
import org.folkmoot.people.Person;

/**
 * Where a person stands in the administration log: in what they did, and in what was done to them.
 * The log knows the second only by name or address, so of two people with one name it finds both:
 * better one entry too many erased than one kept.
 */
@ApplicationScoped
class JournalTrace {

  /** Actions whose subject is a person. */
  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile("(accounts|residents|privacy)[.]journal[.].*");

  private final JournalReader journal;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected JournalTrace() {
    this(null);
  }

  @Inject
  JournalTrace(JournalReader journal) {
    this.journal = journal;
  }

  /** Entries that are not erased and name the person; reads the whole log. */
  List<RecordedDeed> listOf(Person person) {
    List<RecordedDeed> found = new ArrayList<>();
    journal.forEach(
        deed -> {
          if (names(deed, person)) {
            found.add(deed);
          }
        });
    return found;
  }

  /** Numbers of such entries by the id of the person; reads the whole log once for all of them. */
  Map<Long, List<Long>> numbersOf(Collection<Person> people) {
    Map<Long, List<Long>> found = new HashMap<>();
    journal.forEach(
        deed -> {
          for (Person person : people) {
            if (names(deed, person)) {
              found.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(deed.number());
            }
          }
        });
    return found;
  }

  private static boolean names(RecordedDeed deed, Person person) {
    if (deed.isErased()) {
      return false;
    }
    boolean isAboutPeople = ABOUT_PEOPLE.matcher(deed.action()).matches();
    return deed.actorId() == person.id()
        || deed.words().stream()
            .anyMatch(
                text ->
                    text.contains(person.email()) || (isAboutPeople && text.equals(person.name())));
  }
}
