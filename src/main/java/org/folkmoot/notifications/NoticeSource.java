package org.folkmoot.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where things come from that people are told of. Each feature has one bean for each kind of thing;
 * its methods are called within a transaction.
 */
public interface NoticeSource {

  /** The topics of such things. */
  List<NoticeTopic> topics();

  /**
   * What can be told of some things now, by their ids; in a number of statements that does not
   * depend on how many there are. What is hidden, taken back or gone, and what not everybody may
   * read, is left out.
   */
  Map<Long, Happening> read(Collection<Long> things);
}
