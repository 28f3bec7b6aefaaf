package org.folkmoot.files;

import java.util.Optional;

/**
 * One kind of things that carry files. A feature that has some implements it as a bean; all methods
 * are called within a transaction.
 */
public interface FileSubject {

  /** Lasting name of the kind, for example {@code proposal}; at most 20 letters. */
  String kind();

  /** What pages call by this reference, if the visitor may read about it. */
  Optional<Carrier> find(String reference);

  /** The same by its id in the database. */
  Optional<Carrier> findById(long id);

  /** Locks the row of one of them until the transaction ends: its files change one by one. */
  void lock(long id);
}
