package org.folkmoot.processes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Visitor;
import org.folkmoot.search.SearchOutbox;

/** Keeps processes without a database. */
final class ProcessesInMemory extends ProcessRepository {

  private final List<ParticipatoryProcess> processes = new ArrayList<>();

  @SuppressWarnings("NullAway")
  ProcessesInMemory() {
    super(null);
  }

  ProcessService service() {
    return new ProcessService(
        this,
        new CurrentCouncil(),
        new Visitor() {},
        new Journal() {},
        new SearchOutbox() {
          @Override
          public void changed(String kind, long id) {}
        },
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  @Override
  void add(ParticipatoryProcess process) {
    processes.add(process);
  }

  @Override
  Optional<ParticipatoryProcess> findBySlug(String slug) {
    return processes.stream().filter(process -> process.slug().equals(slug)).findFirst();
  }

  boolean isEmpty() {
    return processes.isEmpty();
  }

  ParticipatoryProcess only() {
    if (processes.size() != 1) {
      throw new IllegalStateException(processes.size() + " processes");
    }
    return processes.get(0);
  }

  List<PhaseSpan> phases() {
    return only().toDetails(Processes.LONDON).phases();
  }
}
