package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ExtensionDetails;
import org.folkmoot.votes.ExtensionService;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.VoteRefusal;
import org.jspecify.annotations.Nullable;

/** A later end of a vote: one person asks, another one confirms. */
@Named
@RequestScoped
public class VoteExtendView {

  private static final int LONGEST_REASON = 1_000;

  private final ExtensionService extensions;
  private final ProcessService processes;
  private final PotService pots;
  private final Texts texts;
  private final VoteEdit edit;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput reason;
  private final MomentFields closes = new MomentFields();
  private @Nullable ElectionDetails election;
  private long seen;

  @Inject
  VoteExtendView(
      ExtensionService extensions,
      ProcessService processes,
      PotService pots,
      Texts texts,
      VoteEdit edit,
      Address address,
      Feedback feedback) {
    this.extensions = extensions;
    this.processes = processes;
    this.pots = pots;
    this.texts = texts;
    this.edit = edit;
    this.address = address;
    this.feedback = feedback;
    reason = new LocalizedInput(edit::languages);
  }

  /** Fills the form with the end of now. */
  public void load() {
    closes.showEnd(getElection().closesAt(), getProcess().zone());
    seen = waiting().map(ExtensionDetails::id).orElse(0L);
  }

  /** Asks for the later end. */
  public void ask() {
    feedback.check(reason, "reason", "votes.rule.reasonMissing", LONGEST_REASON);
    if (closes.readDay().isEmpty()) {
      feedback.fault("lastDay", "votes.about.day.missing");
    }
    if (closes.readTime().isEmpty()) {
      feedback.fault("lastTime", "votes.about.time.wrong");
    }
    Optional<Instant> end = closes.read(getProcess().zone());
    if (feedback.isFaulty() || end.isEmpty()) {
      return;
    }
    try {
      extensions.ask(name(), end.get(), reason.read());
      feedback.done(page(), "votes.extend.asked");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of("reason", "reason-*", "closesAt", "lastDay"));
    }
  }

  /** Confirms what another person asked for. */
  public void confirm() {
    try {
      extensions.confirm(name(), seen);
      feedback.done(VoteEdit.room(name()), "votes.extend.confirmed");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of());
      load();
    }
  }

  /** Takes the request back. */
  public void takeBack() {
    try {
      extensions.takeBack(name(), seen);
      feedback.done(page(), "votes.extend.takenBack");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of());
      load();
    }
  }

  private String name() {
    return address.get("name");
  }

  private String page() {
    return "/staff/vote-extend?name=" + name();
  }

  /** The vote. */
  public ElectionDetails getElection() {
    ElectionDetails known = election;
    if (known == null) {
      known = extensions.getForOfficer(name());
      election = known;
    }
    return known;
  }

  /** Its process. */
  public ProcessDetails getProcess() {
    return processes.findById(getElection().processId()).orElseThrow(NotFound::new);
  }

  private Optional<ExtensionDetails> waiting() {
    return extensions.findWaiting(getElection());
  }

  /** What waits for another person; null if nothing does. */
  public @Nullable ExtensionDetails getWaiting() {
    return waiting().orElse(null);
  }

  /** Whether something waits that this person can confirm. */
  public boolean isConfirmable() {
    return extensions.isConfirmable(getElection());
  }

  /** Whether the end can still be moved. */
  public boolean isAhead() {
    return extensions.isAhead(getElection());
  }

  /** Later ends that hold. */
  public List<ExtensionDetails> getConfirmed() {
    return extensions.listConfirmed(getElection());
  }

  /** The new end, as typed. */
  public MomentFields getCloses() {
    return closes;
  }

  /** Why, as typed. */
  public LocalizedInput getReason() {
    return reason;
  }

  /** Names of all votes whose end moves together with this one. */
  public String getPots() {
    return pots.visitOf(getElection()).stream()
        .filter(one -> !one.aborted())
        .map(one -> texts.text(one.title()))
        .collect(Collectors.joining(", "));
  }

  /** Which request is shown. */
  public long getVersion() {
    return seen;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.seen = version;
  }
}
