package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.comments.CommentService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** The box in which people answer a comment. */
@Named
@RequestScoped
public class ReplyView {

  private final CommentService comments;
  private final CommentBox box;
  private final Address address;
  private final Feedback feedback;
  private String body = "";

  @Inject
  ReplyView(CommentService comments, CommentBox box, Address address, Feedback feedback) {
    this.comments = comments;
    this.box = box;
    this.address = address;
    this.feedback = feedback;
  }

  /** Publishes what was typed, and shows it on its own page. */
  public void send() {
    if (box.accepts("body", body)) {
      feedback.done(
          "/comment?id=" + comments.reply(address.id(), body),
          "comments.reply.done",
          CommentService.MINUTES_TO_CHANGE);
    }
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
