package org.folkmoot.notifications.web;

import java.util.Optional;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.FollowReason;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** The button by which one thing is followed, and what that brings. */
public final class FollowButton {

  private final String kind;
  private final long id;
  private final String path;
  private final FollowService follows;
  private final ChoiceService choices;
  private final Visitor visitor;
  private final Feedback feedback;
  private final Optional<FollowReason> reason;

  FollowButton(
      String kind,
      long id,
      String path,
      FollowService follows,
      ChoiceService choices,
      Visitor visitor,
      Feedback feedback) {
    this.kind = kind;
    this.id = id;
    this.path = path;
    this.follows = follows;
    this.choices = choices;
    this.visitor = visitor;
    this.feedback = feedback;
    this.reason = follows.find(kind, id);
  }

  /** Whether it can be followed, or is. */
  public boolean isShown() {
    return reason.isPresent() || follows.isFollowable(kind, id);
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return visitor.person().isPresent();
  }

  /** Whether the visitor hears of all that happens. */
  public boolean isFollowed() {
    return reason.filter(why -> why == FollowReason.CHOSEN).isPresent();
  }

  /** Whether the visitor hears of answers, because they support it. */
  public boolean isSupported() {
    return reason.filter(why -> why == FollowReason.SUPPORT).isPresent();
  }

  /** Kind of the thing. */
  public String getKind() {
    return kind;
  }

  /** Path of its page. */
  public String getPath() {
    return path;
  }

  /** How e-mail comes about what matters most of it. */
  public MailPace getPace() {
    return choices
        .find(
            switch (kind) {
              case "proposal" -> "answer";
              case "process" -> "phase";
              case "council" -> "process";
              default -> "comment";
            })
        .mail();
  }

  /** How e-mail comes about comments. */
  public MailPace getCommentPace() {
    return choices.find("comment").mail();
  }

  /** Follows it. */
  public void follow() {
    follows.follow(kind, id);
    feedback.done(path, "notifications.follow.done");
  }

  /** Follows it no more. */
  public void unfollow() {
    follows.unfollow(kind, id);
    feedback.done(path, "notifications.follow.ended");
  }
}
