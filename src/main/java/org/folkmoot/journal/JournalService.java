package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/**
 * The log as staff read it. Administrators, councillors, and auditors of the whole council read all
 * of it. Facilitators and auditors read the entries of their processes, and in those of others no
 * names: neither of who did it, nor of whom it was done to.
 */
@ApplicationScoped
public class JournalService {

  private final JournalRepository entries;
  private final JournalReader reader;
  private final Visitor visitor;

  @Inject
  JournalService(JournalRepository entries, JournalReader reader, Visitor visitor) {
    this.entries = entries;
    this.reader = reader;
    this.visitor = visitor;
  }

  /**
   * Whether the visitor reads the log of the whole council, with names.
   *
   * @throws NotAllowed if they read no part of it
   */
  public boolean readsAll() {
    return scope().everything();
  }

  /**
   * A part of the entries that fit and that the visitor may read, newest first unless they are
   * sorted by {@code number}.
   *
   * @throws NotAllowed if the visitor reads no part of the log, or asks what somebody else did
   *     without reading all of it
   */
  @Transactional
  public Page<RecordedEvent> list(JournalFilter filter, PageRequest wanted) {
    LogScope scope = scopeFor(filter);
    long self = visitor.requirePerson().id();
    boolean isOldestFirst = wanted.sort().equals("number") && !wanted.descending();
    return new Page<>(
            entries.list(filter, scope, wanted.first(), wanted.size(), isOldestFirst),
            entries.count(filter, scope))
        .map(entry -> scope.shown(entry.toEvent(), self));
  }

  /**
   * How many entries fit.
   *
   * @throws NotAllowed as for the list
   */
  @Transactional
  public long count(JournalFilter filter) {
    return entries.count(filter, scopeFor(filter));
  }

  /**
   * The last entry of everyone who acted; nobody unless the visitor reads all.
   *
   * @throws NotAllowed if the visitor reads no part of the log
   */
  @Transactional
  public List<RecordedEvent> listActors() {
    return readsAll() ? reader.listActors() : List.of();
  }

  /**
   * Kinds of action among the entries that the visitor reads.
   *
   * @throws NotAllowed if the visitor reads no part of the log
   */
  @Transactional
  public List<String> listActions() {
    return entries.listActions(scope());
  }

  /**
   * Whether the log is whole; holds no name.
   *
   * @param anew whether every entry is read again
   * @throws NotAllowed if the visitor reads no part of the log
   */
  public JournalState state(boolean anew) {
    scope();
    return anew ? reader.check() : reader.look();
  }

  /**
   * Hands out the whole log as lines of JSON.
   *
   * @throws NotAllowed unless the visitor reads all
   */
  public void export(Consumer<String> lines) {
    requireAll();
    reader.export(lines);
  }

  /**
   * Hands out all entries, oldest first.
   *
   * @throws NotAllowed unless the visitor reads all
   */
  public void forEach(Consumer<RecordedEvent> events) {
    requireAll();
    reader.forEach(events);
  }

  private void requireAll() {
    if (!readsAll()) {
      throw new NotAllowed();
    }
  }

  private LogScope scope() {
    return LogScope.of(visitor.requirePerson()).orElseThrow(NotAllowed::new);
  }

  private LogScope scopeFor(JournalFilter filter) {
    Person person = visitor.requirePerson();
    LogScope scope = scope();
    boolean isAboutAnother =
        filter.actorId() != null && !Objects.equals(filter.actorId(), person.id());
    if (isAboutAnother && !scope.everything()) {
      throw new NotAllowed();
    }
    return scope;
  }
}
