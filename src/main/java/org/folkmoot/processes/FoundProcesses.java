package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.search.SearchDocument;
import org.folkmoot.search.Searchable;

/** Processes that residents see, as the search finds them. */
@ApplicationScoped
class FoundProcesses implements Searchable {

  /** Name of the kind. */
  static final String KIND = "process";

  private final ProcessService processes;

  @Inject
  FoundProcesses(ProcessService processes) {
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public List<SearchDocument> find(Collection<Long> ids) {
    return shown().filter(process -> ids.contains(process.id())).map(this::document).toList();
  }

  @Override
  public List<Long> ids(long process) {
    return shown().map(ProcessDetails::id).filter(id -> process == 0 || id == process).toList();
  }

  private Stream<ProcessDetails> shown() {
    return processes.list().stream();
  }

  private SearchDocument document(ProcessDetails process) {
    return SearchDocument.of(
        KIND,
        process.id(),
        process.id(),
        process.title(),
        process.summary(),
        "/process?process=" + process.slug());
  }
}
