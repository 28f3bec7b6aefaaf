package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;

/** What the author of a comment does with it, on its page. */
@Named
@RequestScoped
public class OwnCommentView {

  private final CommentView page;
  private final CommentService comments;
  private final CommentBox box;
  private final Feedback feedback;
  private String text = "";
  private long version;

  @Inject
  OwnCommentView(CommentView page, CommentService comments, CommentBox box, Feedback feedback) {
    this.page = page;
    this.comments = comments;
    this.box = box;
    this.feedback = feedback;
  }

  /** Fills the box with what the comment says. */
  public void load() {
    CommentDetails comment = page.getComment();
    text = comment.body();
    version = comment.version();
  }

  /** Whether it may still be changed. */
  public boolean isChangeable() {
    return comments.isChangeable(page.getComment());
  }

  /** Saves what was typed. */
  public void change() {
    CommentDetails comment = page.getComment();
    if (!box.accepts("text", text)) {
      return;
    }
    try {
      comments.change(comment.id(), version, text);
      feedback.done(comment.path(), "comments.change.done");
    } catch (ChangedMeanwhile e) {
      feedback.changedMeanwhile().compare("text", text, comment.body());
    }
  }

  /** Deletes it. */
  public void remove() {
    String path = page.getSubject().path();
    comments.remove(page.getComment().id());
    feedback.done(path, "comments.remove.done");
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** The comment as typed. */
  public String getText() {
    return text;
  }

  /** For the form. */
  public void setText(String text) {
    this.text = text;
  }
}
