package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Participant;
import org.folkmoot.comments.Participants;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** The box in which people answer a comment. */
@Named
@RequestScoped
public class ReplyView {

  private final CommentView page;
  private final CommentService comments;
  private final Participants participants;
  private final CommentBox box;
  private final Address address;
  private final Feedback feedback;
  private @Nullable List<Participant> people;
  private String body = "";

  @Inject
  ReplyView(
      CommentView page,
      CommentService comments,
      Participants participants,
      CommentBox box,
      Address address,
      Feedback feedback) {
    this.page = page;
    this.participants = participants;
    this.comments = comments;
    this.box = box;
    this.address = address;
    this.feedback = feedback;
  }

  /** Publishes what was typed, and shows it on its own page. */
  public void send() {
    if (box.accepts("body", body)) {
      boolean waits = isAwaited();
      String path = "/comment?id=" + comments.reply(address.id(), body, box.chosen());
      if (waits) {
        feedback.done(path, "comments.write.waits");
      } else {
        feedback.done(path, "comments.reply.done", CommentService.MINUTES_TO_CHANGE);
      }
    }
  }

  /** Whether what the visitor writes waits for a moderator before others read it. */
  public boolean isAwaited() {
    return comments.isAwaited(page.getSubject());
  }

  /** Who can be named. */
  public List<Participant> getPeople() {
    List<Participant> known = people;
    if (known == null) {
      known = participants.list(page.getSubject(), address.id());
      people = known;
    }
    return known;
  }

  /** The answer as typed. */
  public String getBody() {
    return body;
  }

  /** For the form. */
  public void setBody(String body) {
    this.body = body;
  }
}
