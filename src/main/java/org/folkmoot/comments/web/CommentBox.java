package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.comments.CommentService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Ticks;

/** Checks what is typed into a box for a comment, and says beside the box what to do. */
@RequestScoped
class CommentBox {

  private final Feedback feedback;
  private final Ticks ticks;

  @Inject
  CommentBox(Feedback feedback, Ticks ticks) {
    this.feedback = feedback;
    this.ticks = ticks;
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

  /** Accounts of the people who are ticked beside the box. */
  List<Long> chosen() {
    return ticks.all().stream()
        .filter(value -> value.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .toList();
  }
}
