package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** The page on which a facilitator hands in a Pabulib file. */
@Named
@RequestScoped
public class ImportView {

  private final Address address;
  private final ImportService imports;
  private final ProcessService processes;
  private final RoundService rounds;
  private final RuleChoice ruleChoice;
  private final Feedback feedback;
  private @Nullable Part file;
  private @Nullable ProcessDetails processDetails;
  private @Nullable RoundDetails roundDetails;

  @Inject
  ImportView(
      ImportService imports,
      ProcessService processes,
      RoundService rounds,
      RuleChoice ruleChoice,
      Feedback feedback,
      Address address) {
    this.imports = imports;
    this.processes = processes;
    this.rounds = rounds;
    this.ruleChoice = ruleChoice;
    this.feedback = feedback;
    this.address = address;
  }

  /** Hands the file in and leads to the page that shows how far it is. */
  public void submit() {
    Optional<Upload> given = Upload.of(file);
    if (given.isEmpty()) {
      feedback.fault("file", "budgets.import.fileMissing");
    }
    Optional<AllocationOptions> rule =
        isNewRound() ? ruleChoice.read() : Optional.of(RoundForm.USUAL_RULE);
    if (given.isPresent() && rule.isPresent()) {
      long job =
          imports.submit(
              getProcess(),
              isNewRound() ? null : getRound(),
              rule.get(),
              given.get().name(),
              given.get().content());
      feedback.lead("/staff/import-job?id=" + job);
    }
  }

  /** Whether the file becomes a round; otherwise it holds the ballots of one. */
  public boolean isNewRound() {
    return getRound().isEmpty();
  }

  /**
   * The round that the ballots are for; null for a new one.
   *
   * @throws org.folkmoot.kernel.NotFound if the process has no such round
   */
  public @Nullable RoundDetails getRoundDetails() {
    RoundDetails known = roundDetails;
    if (known == null && !isNewRound()) {
      known = rounds.getForFacilitator(getRound());
      if (known.processId() != getProcessDetails().id()) {
        throw new NotFound();
      }
      roundDetails = known;
    }
    return known;
  }

  /** When ballots may be loaded; null if they may be now. */
  public @Nullable Instant getWait() {
    return rounds.ballotsFrom(getProcessDetails().id()).orElse(null);
  }

  /**
   * The page may be shown.
   *
   * @throws org.folkmoot.kernel.NotFound if there is no such process, or no such round in it
   */
  public void load() {
    getProcessDetails();
    getRoundDetails();
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
