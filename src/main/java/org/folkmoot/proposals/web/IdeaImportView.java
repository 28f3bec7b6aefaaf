package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.IdeaImportDetails;
import org.folkmoot.proposals.IdeaImportService;
import org.jspecify.annotations.Nullable;

/** Where a facilitator hands in a file with ideas that came on paper. */
@Named
@RequestScoped
public class IdeaImportView {

  private final IdeaImportService imports;
  private final ProcessService processes;
  private final Address address;
  private final Feedback feedback;
  private @Nullable Part file;
  private @Nullable ProcessDetails process;
  private @Nullable List<IdeaImportDetails> earlier;

  @Inject
  IdeaImportView(
      IdeaImportService imports, ProcessService processes, Address address, Feedback feedback) {
    this.imports = imports;
    this.processes = processes;
    this.address = address;
    this.feedback = feedback;
  }

  /** The process of the address, whose facilitator the visitor is. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  /** Hands the file in and leads to the page that shows how far it is. */
  public void submit() {
    Optional<Upload> given = Upload.of(file);
    if (given.isEmpty()) {
      feedback.fault("file", "proposals.import.fileMissing");
      return;
    }
    long id = imports.submit(getProcess().slug(), given.get().name(), given.get().content());
    feedback.lead("/staff/idea-import-job?id=" + id);
  }

  /** The latest files. */
  public List<IdeaImportDetails> getEarlier() {
    List<IdeaImportDetails> known = earlier;
    if (known == null) {
      known = imports.list(getProcess());
      earlier = known;
    }
    return known;
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
