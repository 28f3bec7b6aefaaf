package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.budgets.ImportDetails;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.budgets.ImportState;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page that shows how far an import is, and how it ended. */
@Named
@RequestScoped
public class ImportJobView {

  private final ImportService imports;
  private final RoundService rounds;
  private final ProcessService processes;
  private final Texts texts;
  private final Address address;
  private @Nullable ImportDetails job;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ImportJobView() {
    this(null, null, null, null, null);
  }

  @Inject
  ImportJobView(
      ImportService imports,
      RoundService rounds,
      ProcessService processes,
      Texts texts,
      Address address) {
    this.imports = imports;
    this.rounds = rounds;
    this.processes = processes;
    this.texts = texts;
    this.address = address;
  }

  /** The import of the address. */
  public ImportDetails getJob() {
    ImportDetails known = job;
    if (known == null) {
      known = address.findId("id").flatMap(imports::find).orElseThrow(NotFound::new);
      job = known;
    }
    return known;
  }

  /** How much of the file is read. */
  public long getBytesDone() {
    return imports.findWork(getJob().id()).map(JobDetails::done).orElse(0L);
  }

  /** How much of the file is read, in percent. */
  public int getPercent() {
    return imports.findWork(getJob().id()).flatMap(JobDetails::percent).orElse(0);
  }

  /** The process into which the file goes. */
  public ProcessDetails getProcess() {
    return processes.findById(getJob().processId()).orElseThrow(NotFound::new);
  }

  /** The round that it became; only if it ended well. */
  public @Nullable RoundDetails getRound() {
    Long roundId = getJob().roundId();
    boolean endedWell = getJob().state() != ImportState.FAILED;
    return roundId != null && endedWell ? rounds.findById(roundId).orElse(null) : null;
  }

  /** Whether the import ended without the fault of its file: by an error of ours, or called off. */
  public boolean isGivenUp() {
    return getJob().state() == ImportState.FAILED && getJob().problems().isEmpty();
  }

  /** What became of an import that ended without the fault of its file. */
  public String getGivenUpReason() {
    return imports
        .findWork(getJob().id())
        .flatMap(JobDetails::reference)
        .map(reference -> texts.with("jobs.job.failed.detail", reference))
        .orElseGet(() -> texts.get("budgets.import.calledOff"));
  }

  /** Page on which the work can be started again; empty if it is not known any more. */
  public String getWorkPage() {
    return imports.findWork(getJob().id()).map(work -> "/staff/job?job=" + work.id()).orElse("");
  }

  /** Problems as sentences with line numbers. */
  public List<String> getProblems() {
    return getJob().problems().stream().map(this::sentence).toList();
  }

  private String sentence(String problem) {
    int tab = problem.indexOf('\t');
    return tab < 0
        ? problem
        : texts.with(
            "budgets.import.atLine", problem.substring(0, tab), problem.substring(tab + 1));
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return getJob().state().isEnd() ? "" : "1";
  }

  /** Number of the import in the address. */
  public String getId() {
    return address.get("id");
  }
}
