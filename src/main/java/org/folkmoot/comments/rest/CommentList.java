package org.folkmoot.comments.rest;

import java.util.List;
import org.folkmoot.comments.CommentDetails;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of comments.
 *
 * @param comments in the order that was asked for
 * @param next address of what follows; null at the end
 */
public record CommentList(List<CommentRepresentation> comments, @Nullable String next) {

  /** Copies the list. */
  public CommentList {
    comments = List.copyOf(comments);
  }

  /** A part that was read from an address; what follows is asked for by the same one. */
  static CommentList of(List<CommentDetails> rows, String address, String next) {
    return new CommentList(
        rows.stream().map(CommentRepresentation::of).toList(),
        next.isEmpty() ? null : address + "&after=" + next);
  }
}
