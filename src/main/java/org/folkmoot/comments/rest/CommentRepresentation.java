package org.folkmoot.comments.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.comments.CommentDetails;
import org.jspecify.annotations.Nullable;

/**
 * A comment in the API.
 *
 * @param id end of its address
 * @param inReplyTo id of the comment that it answers; null if it begins a thread
 * @param author name of the author; empty if it is gone or not to be known
 * @param stance {@code for}, {@code against} or {@code neutral}; null for replies
 * @param body what it says, plain text; empty if it is deleted or hidden
 * @param state {@code shown}, {@code deleted} or {@code hidden}
 * @param helpful how many people find it helpful
 * @param replies how many comments hang below it
 * @param createdAt when it was written, ISO 8601
 * @param editedAt when its author changed it, ISO 8601; null if not
 * @param links addresses of ours by what is there
 */
public record CommentRepresentation(
    long id,
    @Nullable Long inReplyTo,
    String author,
    @Nullable String stance,
    String body,
    String state,
    int helpful,
    int replies,
    String createdAt,
    @Nullable String editedAt,
    Map<String, String> links) {

  /** Copies the links. */
  public CommentRepresentation {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  static CommentRepresentation of(CommentDetails comment) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("page", comment.path());
    links.put("replies", "/api/v1/comments/" + comment.id() + "/replies");
    return new CommentRepresentation(
        comment.id(),
        comment.parentId() == 0 ? null : comment.parentId(),
        comment.author(),
        comment.stance().map(CommentRepresentation::word).orElse(null),
        comment.body(),
        word(comment.state()),
        comment.helpful(),
        comment.below(),
        comment.createdAt().toString(),
        comment.editedAt().map(Object::toString).orElse(null),
        links);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
