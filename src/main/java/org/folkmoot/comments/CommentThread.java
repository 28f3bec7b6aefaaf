package org.folkmoot.comments;

import java.util.List;

/**
 * A comment that began a thread, and the first ones below it.
 *
 * @param first what began it
 * @param replies at most three, each below the one that it answers
 */
public record CommentThread(CommentDetails first, List<CommentDetails> replies) {

  /** Copies the list. */
  public CommentThread {
    replies = List.copyOf(replies);
  }

  /** Whether the thread is longer than what is here. */
  public boolean longer() {
    return first.below() > replies.size();
  }
}
