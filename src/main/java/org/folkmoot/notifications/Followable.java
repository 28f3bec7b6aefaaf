package org.folkmoot.notifications;

import java.util.Collection;
import java.util.Map;

/** A kind of things that people follow. A feature has one bean for each. */
public interface Followable {

  /** Lasting name of the kind, for example {@code proposal}; at most 20 characters. */
  String kind();

  /**
   * What everybody reads of some of them, by their ids; in a number of statements that does not
   * depend on how many there are. Called within a transaction.
   */
  Map<Long, FollowedThing> read(Collection<Long> ids);
}
