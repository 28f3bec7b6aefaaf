package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who wrote what can be read about something: for features that tell them what became of it. */
@ApplicationScoped
public class CommentAuthors {

  private final CommentRepository comments;

  @Inject
  CommentAuthors(CommentRepository comments) {
    this.comments = comments;
  }

  /**
   * The next accounts that have a shown comment about something, each once, in the order of their
   * ids.
   *
   * @param kind kind of the thing, for example {@code proposal}
   * @param subject its id
   * @param after the last account of the part before; 0 for the first
   * @param most how many at most, from 1
   */
  @Transactional
  public List<Long> listAfter(String kind, long subject, long after, int most) {
    return comments.listAuthorsAfter(kind, subject, after, most);
  }

  /** Whether anybody has a shown comment about something. */
  @Transactional
  public boolean hasAny(String kind, long subject) {
    return !comments.listAuthorsAfter(kind, subject, 0, 1).isEmpty();
  }
}
