package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.Stance;
import org.folkmoot.texts.Texts;

/** Says in words what {@code fm:comment} shows. */
@Named
@RequestScoped
public class CommentWords {

  private final Texts texts;

  @Inject
  CommentWords(Texts texts) {
    this.texts = texts;
  }

  /** Who wrote it. */
  public String author(CommentDetails comment) {
    if (comment.author().isEmpty()) {
      return texts.get(comment.authorId() == 0 ? "comments.formerMember" : "comments.nameHidden");
    }
    return comment.author();
  }

  /** When it was written. */
  public String time(CommentDetails comment) {
    return texts.dateTime(comment.createdAt());
  }

  /** When its author changed it; empty if not. */
  public String changed(CommentDetails comment) {
    return comment.editedAt().map(at -> texts.with("comments.changed", at)).orElse("");
  }

  /** What its author thinks of the subject; empty for replies. */
  public String stance(CommentDetails comment) {
    return comment.stance().map(stance -> texts.get("comments.stance." + stance.name())).orElse("");
  }

  /** Sign of the stance. */
  public String sign(CommentDetails comment) {
    return comment
        .stance()
        .map(
            stance ->
                switch (stance) {
                  case FOR -> "up";
                  case AGAINST -> "down";
                  case NEUTRAL -> "level";
                })
        .orElse("level");
  }

  /** End of the class by which it looks. */
  public String look(CommentDetails comment) {
    if (!comment.readable()) {
      return "gone";
    }
    return comment.stance().filter(stance -> stance != Stance.NEUTRAL).isPresent()
        ? sign(comment)
        : "level";
  }

  /** Why its words are not here, or not for everybody; empty if they are. */
  public String gone(CommentDetails comment) {
    return switch (comment.state()) {
      case SHOWN -> "";
      case DELETED -> texts.with("comments.deleted", texts.date(comment.stateSince()));
      case HIDDEN ->
          comment.held()
              ? texts.get("comments.waits")
              : texts.with("comments.hidden", texts.date(comment.stateSince()));
    };
  }
}
