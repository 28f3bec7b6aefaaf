package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Processes as what carries a file: a picture on top, chosen by their facilitators. */
@ApplicationScoped
class ProcessFiles implements FileSubject {

  static final String KIND = "process";

  private final ProcessService processes;

  @Inject
  ProcessFiles(ProcessService processes) {
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Carrier> find(String reference) {
    return processes.find(reference).map(this::carrier);
  }

  @Override
  public Optional<Carrier> findById(long id) {
    return processes.findById(id).map(this::carrier);
  }

  @Override
  public void lock(long id) {
    processes.countComments(id, 0);
  }

  private Carrier carrier(ProcessDetails process) {
    return new Carrier(
        KIND,
        process.id(),
        process.slug(),
        process,
        process.title(),
        "/process?process=" + process.slug(),
        process.published(),
        processes.isFacilitatorOf(process),
        false,
        true);
  }
}
