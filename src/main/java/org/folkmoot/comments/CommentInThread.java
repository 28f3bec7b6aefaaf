package org.folkmoot.comments;

import java.util.List;

/**
 * A comment with what is needed to understand it.
 *
 * @param subject what it is about
 * @param above what began the thread and what it answers, in this order; empty if it began it
 * @param comment the comment
 */
public record CommentInThread(Subject subject, List<CommentDetails> above, CommentDetails comment) {

  /** Copies the list. */
  public CommentInThread {
    above = List.copyOf(above);
  }
}
