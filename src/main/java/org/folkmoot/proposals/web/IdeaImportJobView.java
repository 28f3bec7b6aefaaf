package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.IdeaFileProblem;
import org.folkmoot.proposals.IdeaImportDetails;
import org.folkmoot.proposals.IdeaImportService;
import org.folkmoot.proposals.IdeaImportState;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How far a file with ideas is, and what to mend in it. */
@Named
@RequestScoped
public class IdeaImportJobView {

  private final IdeaImportService imports;
  private final ProcessService processes;
  private final Address address;
  private final Texts texts;
  private @Nullable IdeaImportDetails file;

  @Inject
  IdeaImportJobView(
      IdeaImportService imports, ProcessService processes, Address address, Texts texts) {
    this.imports = imports;
    this.processes = processes;
    this.address = address;
    this.texts = texts;
  }

  /** The file of the address. */
  public IdeaImportDetails getFile() {
    IdeaImportDetails known = file;
    if (known == null) {
      known = imports.find(address.id()).orElseThrow(NotFound::new);
      file = known;
    }
    return known;
  }

  /** The process into which it goes. */
  public ProcessDetails getProcess() {
    return processes.findById(getFile().processId()).orElseThrow(NotFound::new);
  }

  /** Whether its ideas stand in the process. */
  public boolean isDone() {
    return getFile().state() == IdeaImportState.DONE;
  }

  /** Whether it was known. */
  public boolean isKnown() {
    return getFile().state() == IdeaImportState.KNOWN;
  }

  /** Whether it ended without the fault of the file. */
  public boolean isGivenUp() {
    return getFile().state() == IdeaImportState.FAILED && getFile().problems().isEmpty();
  }

  /** Number by which the failure is found in the log; may be empty. */
  public String getFailure() {
    return imports.findWork(getFile().id()).flatMap(JobDetails::reference).orElse("");
  }

  /** What to mend, a sentence for each line. */
  public List<String> getProblems() {
    return getFile().problems().stream().map(this::sentence).toList();
  }

  private String sentence(IdeaFileProblem problem) {
    String what = texts.with("proposals.import.problem." + problem.kind(), problem.detail());
    String key = problem.place().object() ? "proposals.import.atObject" : "proposals.import.atLine";
    return problem.line() == 0 ? what : texts.with(key, String.valueOf(problem.line()), what);
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return getFile().state().end() ? "" : "1";
  }
}
