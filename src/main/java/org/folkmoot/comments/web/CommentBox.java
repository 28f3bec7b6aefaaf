package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.folkmoot.comments.CommentService;
import org.folkmoot.pages.Feedback;

/** Checks what is typed into a box for a comment, and says beside the box what to do. */
@RequestScoped
class CommentBox {

  private final Feedback feedback;

  @Inject
  CommentBox(Feedback feedback) {
    this.feedback = feedback;
  }

  /**
   * Tells what is wrong with a comment.
   *
   * @param id the box
   * @return whether it may be sent
   */
  boolean accepts(String id, String typed) {
    int length = CommentService.tidy(typed).length();
    if (length == 0) {
      feedback.fault(id, "comments.rule.bodyMissing");
    } else if (length > CommentService.LONGEST_BODY) {
      feedback.fault(id, "fm.text.tooLong", CommentService.LONGEST_BODY, length);
    }
    return !feedback.isFaulty();
  }
}
