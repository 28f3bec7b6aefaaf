package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.folkmoot.budgets.ImportDetails;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** The page on which a facilitator hands in a Pabulib file, and sees earlier imports. */
@Named
@RequestScoped
public class ImportView {

  private final Address address;
  private final ImportService imports;
  private final ProcessService processes;
  private final Feedback feedback;
  private @Nullable Part file;
  private @Nullable ProcessDetails processDetails;
  private @Nullable List<ImportDetails> earlier;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ImportView() {
    this(null, null, null, null);
  }

  @Inject
  ImportView(ImportService imports, ProcessService processes, Feedback feedback, Address address) {
    this.imports = imports;
    this.processes = processes;
    this.feedback = feedback;
    this.address = address;
  }

  /** Hands the file in and leads to the page that shows how far it is. */
  public void submit() {
    Upload.of(file)
        .ifPresentOrElse(this::submit, () -> feedback.fault("file", "budgets.import.fileMissing"));
  }

  private void submit(Upload given) {
    long job =
        imports.submit(
            getProcess(), getRound().isEmpty() ? null : getRound(), given.name(), given.content());
    feedback.lead("/staff/import-job?id=" + job);
  }

  /** The process into which the file goes. */
  public ProcessDetails getProcessDetails() {
    ProcessDetails known = processDetails;
    if (known == null) {
      known = processes.getForFacilitator(getProcess());
      processDetails = known;
    }
    return known;
  }

  /** Earlier imports into the process, newest first. */
  public List<ImportDetails> getEarlier() {
    List<ImportDetails> known = earlier;
    if (known == null) {
      known = imports.list(getProcessDetails().id());
      earlier = known;
    }
    return known;
  }

  /** Name of the process in the address. */
  public String getProcess() {
    return address.get("process");
  }

  /** Name of the round in the address that the ballots are for; empty for a new round. */
  public String getRound() {
    return address.get("round");
  }

  /** Never shown again. */
  public @Nullable Part getFile() {
    return file;
  }

  /** For the form. */
  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
