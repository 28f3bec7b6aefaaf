package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.VoteRefusal;

/** The second person's page: everything that will be fixed, and one button. */
@Named
@RequestScoped
public class VoteConfirmView {

  private final VoteRoomView room;
  private final ElectionService elections;
  private final PotService pots;
  private final Feedback feedback;
  private long version;

  @Inject
  VoteConfirmView(
      VoteRoomView room, ElectionService elections, PotService pots, Feedback feedback) {
    this.room = room;
    this.elections = elections;
    this.pots = pots;
    this.feedback = feedback;
  }

  /** Looks for the vote of the address; leads to its control room if it is confirmed already. */
  public void load() {
    room.load();
    version = pots.seenOf(room.getElection());
    if (!room.getElection().draft()) {
      feedback.done(VoteEdit.room(room.getElection().slug()), "votes.confirm.isDone");
    }
  }

  /** Confirms: keys are made, and nothing changes any more. */
  public void confirm() {
    String name = room.getElection().slug();
    try {
      elections.confirm(name, version);
      feedback.done(VoteEdit.room(name), "votes.confirm.done");
    } catch (ChangedMeanwhile e) {
      version = pots.seenOf(room.getElection());
      feedback.fault(null, "votes.confirm.changed");
    } catch (VoteRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** Version that is read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}
