package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.folkmoot.councils.CouncilChanged;

/** Records changes of the council, which stands below the log and cannot do it itself. */
@ApplicationScoped
class CouncilChanges {

  private final Journal journal;

  @Inject
  CouncilChanges(Journal journal) {
    this.journal = journal;
  }

  void record(@Observes CouncilChanged change) {
    journal.record(
        AuditEvent.of(
            change.actorId(),
            change.actorName(),
            "councils.journal.changed",
            change.name(),
            change.brand(),
            change.zone().getId(),
            String.join(", ", change.hosts())));
  }
}
