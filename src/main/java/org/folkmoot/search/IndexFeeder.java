package org.folkmoot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.councils.Council;

/** Brings what the database says now into an index. */
final class IndexFeeder {

  private static final int PART = 250;

  private final SearchReading reading;

  IndexFeeder(SearchReading reading) {
    this.reading = reading;
  }

  /** Looks at everything again that changed. */
  void apply(Council council, CouncilIndex index, List<Change> changes) throws IOException {
    Map<String, Set<Long>> things = new LinkedHashMap<>();
    for (Change change : changes) {
      things.computeIfAbsent(change.kind(), any -> new LinkedHashSet<>()).add(change.thing());
    }
    Set<Long> whole = things.getOrDefault(Change.ALL_KINDS, Set.of());
    for (Searchable kind : reading.kinds()) {
      Set<Long> processes = new LinkedHashSet<>(whole);
      processes.addAll(things.getOrDefault(Change.ALL_OF + kind.kind(), Set.of()));
      for (long process : processes) {
        index.removeAll(kind.kind(), process);
        fill(council, index, kind, process, () -> {});
      }
      refresh(council, index, kind, things.getOrDefault(kind.kind(), Set.of()));
    }
  }

  private void refresh(Council council, CouncilIndex index, Searchable kind, Set<Long> ids)
      throws IOException {
    List<Long> waiting = new ArrayList<>(ids);
    for (int from = 0; from < waiting.size(); from += PART) {
      List<Long> part = waiting.subList(from, Math.min(from + PART, waiting.size()));
      Set<Long> gone = new HashSet<>(part);
      for (SearchDocument document : reading.find(council, kind, part)) {
        index.put(document);
        gone.remove(document.id());
      }
      for (long id : gone) {
        index.remove(kind.kind(), id);
      }
    }
  }

  /**
   * Puts all in that everybody may find.
   *
   * @param between what is done after each part
   */
  void fill(Council council, CouncilIndex index, Runnable between) throws IOException {
    for (Searchable kind : reading.kinds()) {
      fill(council, index, kind, 0, between);
    }
  }

  private void fill(
      Council council, CouncilIndex index, Searchable kind, long process, Runnable between)
      throws IOException {
    List<Long> ids = reading.ids(council, kind, process);
    for (int from = 0; from < ids.size(); from += PART) {
      List<Long> part = ids.subList(from, Math.min(from + PART, ids.size()));
      for (SearchDocument document : reading.find(council, kind, part)) {
        index.put(document);
      }
      between.run();
    }
  }
}
