package org.folkmoot.comments;

import java.util.List;

/**
 * A part of a long list of comments.
 *
 * @param rows in the order of the list
 * @param next where the next part begins, for addresses; empty at the end of the list
 */
public record CommentPart<T>(List<T> rows, String next) {

  /** Copies the list. */
  public CommentPart {
    rows = List.copyOf(rows);
  }
}
