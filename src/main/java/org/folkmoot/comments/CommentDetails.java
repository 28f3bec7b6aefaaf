package org.folkmoot.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment as the edges see it.
 *
 * @param id identifier in the database
 * @param processId process in which it was written
 * @param parentId comment that it answers; 0 if it begins a thread
 * @param threadId comment that began the thread; itself if it did
 * @param level on which level of a thread it is drawn, 1 to 3
 * @param answered name of whom it answers, if the drawing does not show it; else empty
 * @param authorId account of the author; 0 if it is gone or not to be known
 * @param author name of the author; empty if it is gone or not to be known
 * @param named whom it names, with their names now; empty if its words are not shown
 * @param stance what its author thinks of the subject, if it begins a thread
 * @param body what it says, plain text; empty if it is deleted, or hidden from the visitor
 * @param state who reads it
 * @param held whether it is hidden because no moderator has read it yet
 * @param stateSince since when
 * @param createdAt when it was written
 * @param editedAt when its author changed it, if so
 * @param helpful how many people find it helpful
 * @param replies how many comments answer it
 * @param below how many comments hang below it, as far as its page counts them
 * @param marked whether the visitor finds it helpful
 * @param version number that changes with it
 */
public record CommentDetails(
    long id,
    long processId,
    long parentId,
    long threadId,
    int level,
    String answered,
    long authorId,
    String author,
    List<NamedPerson> named,
    Optional<Stance> stance,
    String body,
    CommentState state,
    boolean held,
    Instant stateSince,
    Instant createdAt,
    Optional<Instant> editedAt,
    int helpful,
    int replies,
    int below,
    boolean marked,
    long version) {

  /** Copies the list. */
  public CommentDetails {
    named = List.copyOf(named);
  }

  /** Address of its own page. */
  public String path() {
    return "/comment?id=" + id;
  }

  /** Whether everybody reads it. */
  public boolean shown() {
    return state == CommentState.SHOWN;
  }

  /** Whether a moderator hid it. */
  public boolean hidden() {
    return state == CommentState.HIDDEN;
  }

  /** Whether its author deleted it. */
  public boolean deleted() {
    return state == CommentState.DELETED;
  }

  /** Whether its words may be read by the visitor. */
  public boolean readable() {
    return !body.isEmpty();
  }
}
