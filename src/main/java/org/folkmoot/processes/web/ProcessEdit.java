package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessState;
import org.jspecify.annotations.Nullable;

/** What the steps of a process share: which it is, which version was read, why it is changed. */
@RequestScoped
class ProcessEdit {

  private static final int LONGEST_REASON = 300;

  private final ProcessService processes;
  private final ProcessChangeService changes;
  private final CurrentCouncil currentCouncil;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput reason = new LocalizedInput(this::languages);
  private @Nullable ProcessDetails process;
  private long version;

  @Inject
  ProcessEdit(
      ProcessService processes,
      ProcessChangeService changes,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.processes = processes;
    this.changes = changes;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.feedback = feedback;
  }

  /** Languages of the council. */
  List<Locale> languages() {
    return currentCouncil.get().languages();
  }

  /** The process of the address, which the visitor runs. */
  ProcessDetails process() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  /** Takes note of the version that is shown. */
  void read() {
    version = process().version();
  }

  long version() {
    return version;
  }

  void seen(long shown) {
    version = shown;
  }

  /** Why it is changed, as typed. */
  LocalizedInput reason() {
    return reason;
  }

  /** Whether residents have seen the process, so that a change needs a reason. */
  boolean isReasonAsked() {
    return process().state() != ProcessState.DRAFT;
  }

  /** Checks the reason; marks its box. */
  void checkReason() {
    String missing = isReasonAsked() ? "processes.rule.changeReasonMissing" : "";
    feedback.check(reason, "reason", missing, LONGEST_REASON);
  }

  /**
   * Saves what was typed, unless a fault was told; a draft leads to its next step.
   *
   * @param form what the process shall be
   * @param nextStep page of the next step
   * @param tell says at each input what is there now, if somebody else was faster
   */
  void save(ProcessForm form, String nextStep, Consumer<ProcessDetails> tell) {
    checkReason();
    if (feedback.isFaulty()) {
      return;
    }
    String query = "?process=" + process().slug();
    String page = isReasonAsked() ? "/staff/process" : nextStep;
    try {
      changes.change(process().slug(), version, form, reason.read());
      feedback.done(page + query, "processes.form.saved");
    } catch (ChangedMeanwhile e) {
      process = null;
      read();
      tell.accept(process());
    }
  }
}
