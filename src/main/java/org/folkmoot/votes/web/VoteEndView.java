package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.VoteRefusal;

/** How a vote ends before its time: a draft is deleted, another one is stopped with a reason. */
@Named
@RequestScoped
public class VoteEndView {

  private static final int LONGEST_REASON = 1_000;

  private final VoteEdit edit;
  private final ElectionService elections;
  private final Texts texts;
  private final Feedback feedback;
  private final LocalizedInput reason;
  private String typedName = "";

  @Inject
  VoteEndView(VoteEdit edit, ElectionService elections, Texts texts, Feedback feedback) {
    this.edit = edit;
    this.elections = elections;
    this.texts = texts;
    this.feedback = feedback;
    reason = new LocalizedInput(edit::languages);
  }

  /** Looks for the vote of the address. */
  public void load() {
    edit.election();
  }

  /** Deletes the draft. */
  public void delete() {
    try {
      elections.deleteDraft(edit.name());
      feedback.done("/staff/votes", "votes.end.deleted");
    } catch (VoteRefusal e) {
      feedback.fault(null, e.messageKey());
    }
  }

  /** Stops the vote for ever. */
  public void abort() {
    feedback.check(reason, "reason", "votes.rule.reasonMissing", LONGEST_REASON);
    if (!Texts.tidy(typedName).equalsIgnoreCase(texts.text(getElection().title()))) {
      feedback.fault("typedName", "votes.end.name.wrong");
    }
    if (feedback.isFaulty()) {
      return;
    }
    try {
      elections.abort(edit.name(), reason.read());
      feedback.done(VoteEdit.room(edit.name()), "votes.end.aborted");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of("reason", "reason-*"));
    }
  }

  /** The vote. */
  public ElectionDetails getElection() {
    return edit.election();
  }

  /** Its process. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Why it is stopped, as typed. */
  public LocalizedInput getReason() {
    return reason;
  }

  /** Name of the vote, typed as a sign that it is meant. */
  public String getTypedName() {
    return typedName;
  }

  /** For the form. */
  public void setTypedName(String typedName) {
    this.typedName = typedName == null ? "" : typedName;
  }
}
