package org.folkmoot.comments;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.processes.Opening;

/** A rule of comments that an action would break. */
public final class CommentRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private CommentRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** Nothing is discussed in the process now. */
  static CommentRefusal notOpen(Opening opening) {
    return new CommentRefusal(
        "comments.rule.notOpen." + opening.state().name(), opening.day().orElse(LocalDate.EPOCH));
  }

  /** What it is about was hidden or taken back. */
  static CommentRefusal closed() {
    return new CommentRefusal("comments.rule.closed");
  }

  /** A comment says something. */
  static CommentRefusal bodyMissing() {
    return new CommentRefusal("comments.rule.bodyMissing");
  }

  /** A comment is too long. */
  static CommentRefusal bodyTooLong(int most, int length) {
    return new CommentRefusal("fm.text.tooLong", most, length);
  }

  /** Somebody wrote too many within an hour. */
  static CommentRefusal tooMany(int most, Instant until) {
    return new CommentRefusal("comments.rule.tooMany", most, until);
  }

  /** Somebody is named by a name that several people of the discussion have. */
  static CommentRefusal whichOne(String name) {
    return new CommentRefusal("comments.rule.whichOne", name);
  }

  /** Too many people are named. */
  static CommentRefusal tooManyNamed(int most) {
    return new CommentRefusal("comments.rule.tooManyNamed", most);
  }

  /** Only what everybody reads can be answered, changed, marked or hidden. */
  static CommentRefusal gone() {
    return new CommentRefusal("comments.rule.gone");
  }

  /** The time for changes is over. */
  static CommentRefusal tooLate(long minutes) {
    return new CommentRefusal("comments.rule.tooLate", minutes);
  }

  /** What somebody has answered stays as it was answered. */
  static CommentRefusal answered() {
    return new CommentRefusal("comments.rule.answered");
  }

  /** Nobody marks their own comment. */
  static CommentRefusal ownComment() {
    return new CommentRefusal("comments.rule.own");
  }
}
