package org.folkmoot.journal;

import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;

/**
 * Which part of a council's log somebody may read.
 *
 * @param everything all of it, with names
 * @param everyProcess the entries of all processes, without the names of others
 * @param processes the entries of these processes, without the names of others
 */
record LogScope(boolean everything, boolean everyProcess, Set<Long> processes) {

  private static final Set<Role> OF_ALL =
      EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.COUNCILLOR);

  private static final Set<Role> OF_PROCESSES = EnumSet.of(Role.FACILITATOR, Role.AUDITOR);

  LogScope {
    processes = Set.copyOf(processes);
  }

  /** All of it. */
  static LogScope whole() {
    return new LogScope(true, true, Set.of());
  }

  /** What a person may read; empty if nothing. */
  static Optional<LogScope> of(Person person) {
    if (person.hasAny(OF_ALL)) {
      return Optional.of(whole());
    }
    Set<Long> processes =
        person.grants().stream()
            .filter(grant -> OF_PROCESSES.contains(grant.role()))
            .map(RoleGrant::process)
            .collect(Collectors.toSet());
    return processes.isEmpty()
        ? Optional.empty()
        : Optional.of(new LogScope(false, processes.contains(RoleGrant.WHOLE_COUNCIL), processes));
  }

  /** The further condition of a query whose entry is {@code e}. */
  String condition() {
    if (everything) {
      return "";
    }
    return everyProcess ? " and e.processId is not null" : " and e.processId in :processes";
  }

  <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
    if (!everything && !everyProcess) {
      query.setParameter("processes", processes);
    }
    return query;
  }

  /** The entry as the reader may see it. */
  RecordedEvent shown(RecordedEvent event, long reader) {
    return everything || event.actorId() == reader ? event : event.withoutNames();
  }
}
