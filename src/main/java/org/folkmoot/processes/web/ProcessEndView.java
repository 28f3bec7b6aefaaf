package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.jspecify.annotations.Nullable;

/** Asks once more before a process is deleted, withdrawn or archived. */
@Named
@RequestScoped
public class ProcessEndView {

  private static final Set<String> WAYS = Set.of("delete", "withdraw", "archive");
  private static final int LONGEST_REASON = 1_000;

  private final ProcessService processes;
  private final ProcessStateService states;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput reason;
  private @Nullable ProcessDetails process;

  @Inject
  ProcessEndView(
      ProcessService processes,
      ProcessStateService states,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.processes = processes;
    this.states = states;
    this.address = address;
    this.feedback = feedback;
    this.reason = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /**
   * How it ends: {@code delete}, {@code withdraw} or {@code archive}.
   *
   * @throws NotFound if the address says anything else, or what does not fit the process
   */
  public String getWay() {
    String way = address.get("way");
    if (!WAYS.contains(way) || isDraft() != way.equals("delete")) {
      throw new NotFound();
    }
    return way;
  }

  private boolean isDraft() {
    return !getProcess().published() && !getProcess().withdrawn();
  }

  /** The process. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  /** Whether a reason is asked. */
  public boolean isReasonAsked() {
    return getWay().equals("withdraw");
  }

  /** Why it is withdrawn, as typed. */
  public LocalizedInput getReason() {
    return reason;
  }

  /** Does it. */
  public void end() {
    String slug = getProcess().slug();
    switch (getWay()) {
      case "delete" -> {
        states.delete(slug);
        feedback.done("/staff", "processes.end.delete.done");
      }
      case "archive" -> {
        states.archive(slug);
        feedback.done("/staff/process?process=" + slug, "processes.end.archive.done");
      }
      default -> withdraw(slug);
    }
  }

  private void withdraw(String slug) {
    feedback.check(reason, "reason", "processes.rule.reasonMissing", LONGEST_REASON);
    if (!feedback.isFaulty()) {
      states.withdraw(slug, reason.read());
      feedback.done("/staff/process?process=" + slug, "processes.end.withdraw.done");
    }
  }
}
