package org.folkmoot.processes;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.accounts.StaffService;
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
        new StaffService() {},
        new Visitor() {},
        new Journal() {},
        unheard(),
        unchecked(),
        new SearchOutbox() {
          @Override
          public void changed(String kind, long id) {}
        },
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** An event that nobody observes. */
  @SuppressWarnings("unchecked")
  private static Event<ProcessLeaves> unheard() {
    return (Event<ProcessLeaves>)
        Proxy.newProxyInstance(
            ProcessesInMemory.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, values) -> "");
  }

  /** No feature has anything to say about publishing. */
  @SuppressWarnings("unchecked")
  private static Instance<PublishingCheck> unchecked() {
    return (Instance<PublishingCheck>)
        Proxy.newProxyInstance(
            ProcessesInMemory.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, values) -> Stream.empty());
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
