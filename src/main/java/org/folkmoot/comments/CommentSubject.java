package org.folkmoot.comments;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of things that people comment on. A feature that has something to talk about implements
 * it as a bean; all methods are called within a transaction.
 */
public interface CommentSubject {

  /** Lasting name of the kind, for example {@code proposal}; at most 20 letters. */
  String kind();

  /** What pages call by this reference, if the visitor may read about it. */
  Optional<Subject> find(String reference);

  /** The same by its id in the database. */
  Optional<Subject> findById(long id);

  /**
   * Those of some ids that everybody may read about, whoever the visitor is; in a number of
   * statements that does not depend on how many there are.
   */
  Map<Long, Subject> listPublic(Collection<Long> ids);

  /**
   * Moves the number of comments that stands at one of them. Its row is locked until the
   * transaction ends, so that those who write about the same thing do it one after the other.
   *
   * @param id which one
   * @param by how many more or, if negative, fewer; may be 0
   * @throws org.folkmoot.kernel.NotFound if there is none of this id
   */
  void count(long id, int by);
}
