package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.jspecify.annotations.Nullable;

/** All votes that a member of staff reads about, and the processes in which they may set one up. */
@Named
@RequestScoped
public class StaffVotesView {

  private final ElectionService elections;
  private final ProcessService processes;
  private @Nullable List<ElectionDetails> all;

  @Inject
  StaffVotesView(ElectionService elections, ProcessService processes) {
    this.elections = elections;
    this.processes = processes;
  }

  /** Votes in the order of their end, the last first. */
  public List<ElectionDetails> getAll() {
    List<ElectionDetails> known = all;
    if (known == null) {
      known =
          elections.listForStaff().stream()
              .sorted(Comparator.comparing(ElectionDetails::closesAt).reversed())
              .toList();
      all = known;
    }
    return known;
  }

  /** Those of one process. */
  public List<ElectionDetails> of(ProcessDetails process) {
    return getAll().stream().filter(one -> one.processId() == process.id()).toList();
  }

  /** Processes in which the visitor may set up a vote: those that are not over. */
  public List<ProcessDetails> getPlaces() {
    return processes.listForStaff().stream()
        .filter(process -> !process.archived() && !process.withdrawn())
        .filter(processes::isFacilitatorOf)
        .toList();
  }
}
