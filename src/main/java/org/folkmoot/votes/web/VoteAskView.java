package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.SecondPersonService;
import org.folkmoot.votes.VoteRefusal;

/** Asks those by e-mail who can be the second person of a vote. */
@Named
@RequestScoped
public class VoteAskView {

  private final VoteRoomView room;
  private final SecondPersonService people;
  private final Texts texts;
  private final Feedback feedback;

  @Inject
  VoteAskView(VoteRoomView room, SecondPersonService people, Texts texts, Feedback feedback) {
    this.room = room;
    this.people = people;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Writes to them. */
  public void ask() {
    ElectionDetails election = room.getElection();
    try {
      int written = people.ask(election.slug(), election.version());
      feedback.told(VoteEdit.room(election.slug()), texts.count("votes.ask.done", written));
    } catch (ChangedMeanwhile e) {
      feedback.fault(null, e.messageKey());
    } catch (VoteRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** When they were asked about the vote as it is now, in words; empty if they were not. */
  public String getAskedAt() {
    return people
        .findAskedAt(room.getElection())
        .map(at -> texts.with("votes.ask.at", texts.dateTime(at)))
        .orElse("");
  }
}
