package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ExtensionService;
import org.folkmoot.votes.VoteOption;
import org.folkmoot.votes.VoteRefusal;
import org.folkmoot.votes.WithdrawalDetails;
import org.folkmoot.votes.WithdrawalService;
import org.jspecify.annotations.Nullable;

/** A project leaves while people vote: one person asks, another one confirms. */
@Named
@RequestScoped
public class VoteWithdrawView {

  private static final int LONGEST_REASON = 1_000;

  private final WithdrawalService withdrawals;
  private final ExtensionService officers;
  private final VoteWithdrawnWords words;
  private final VoteEdit edit;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput reason;
  private @Nullable ElectionDetails election;
  private String project = "";
  private long seen;

  @Inject
  VoteWithdrawView(
      WithdrawalService withdrawals,
      ExtensionService officers,
      VoteWithdrawnWords words,
      VoteEdit edit,
      Address address,
      Feedback feedback) {
    this.withdrawals = withdrawals;
    this.officers = officers;
    this.words = words;
    this.edit = edit;
    this.address = address;
    this.feedback = feedback;
    reason = new LocalizedInput(edit::languages);
  }

  /** Takes note of what waits, and of the project that the address names. */
  public void load() {
    seen = waiting().map(WithdrawalDetails::id).orElse(0L);
    project = address.get("project");
  }

  /** Asks that a project leaves. */
  public void ask() {
    feedback.check(reason, "reason", "votes.rule.reasonMissing", LONGEST_REASON);
    if (feedback.isFaulty()) {
      return;
    }
    try {
      withdrawals.ask(name(), project, reason.read());
      feedback.done(page(), "votes.withdraw.asked");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of("reason", "reason-*", "project", "project"));
    }
  }

  /** Confirms what another person asked for. */
  public void confirm() {
    try {
      withdrawals.confirm(name(), seen);
      feedback.done(VoteEdit.room(name()), "votes.withdraw.confirmed");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of());
      load();
    }
  }

  /** Takes the request back. */
  public void takeBack() {
    try {
      withdrawals.takeBack(name(), seen);
      feedback.done(page(), "votes.withdraw.takenBack");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of());
      load();
    }
  }

  private String name() {
    return address.get("name");
  }

  private String page() {
    return "/staff/vote-withdraw?name=" + name();
  }

  /** The vote. */
  public ElectionDetails getElection() {
    ElectionDetails known = election;
    if (known == null) {
      known = officers.getForOfficer(name());
      election = known;
    }
    return known;
  }

  private Optional<WithdrawalDetails> waiting() {
    return withdrawals.findWaiting(getElection());
  }

  /** What waits for another person; null if nothing does. */
  public @Nullable WithdrawalDetails getWaiting() {
    return waiting().orElse(null);
  }

  /** Whether something waits that this person can confirm. */
  public boolean isConfirmable() {
    return withdrawals.isConfirmable(getElection());
  }

  /** Whether a project can leave now. */
  public boolean isAhead() {
    return withdrawals.isAhead(getElection());
  }

  /** Projects on the paper that can leave. */
  public List<VoteOption> getProjects() {
    List<String> gone = words.list(getElection()).stream().map(WithdrawalDetails::code).toList();
    return options(getElection()).stream().filter(one -> !gone.contains(one.code())).toList();
  }

  /** All options of a paper. */
  static List<VoteOption> options(ElectionDetails election) {
    return election.questions().stream().flatMap(one -> one.options().stream()).toList();
  }

  /** Why, as typed. */
  public LocalizedInput getReason() {
    return reason;
  }

  /** Code of the chosen project. */
  public String getProject() {
    return project;
  }

  /** For the form. */
  public void setProject(String project) {
    this.project = project;
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
