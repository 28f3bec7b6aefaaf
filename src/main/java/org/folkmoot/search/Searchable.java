package org.folkmoot.search;

import java.util.Collection;
import java.util.List;

/**
 * One kind of thing that can be found. A feature implements this as an application-scoped bean and
 * calls {@link SearchOutbox} in the transaction of each change; beans of this type are found. What
 * people read of the kind is the text {@code search.kind.<kind>}.
 *
 * <p>Methods are called in the council, also on a thread where nobody is signed in: they give what
 * everybody may read, whoever asks.
 */
public interface Searchable {

  /** Lasting name, at most 20 small letters, for example {@code proposal}. */
  String kind();

  /** Place among the kinds on the page of results, from small to large. */
  int position();

  /** Those of these things that everybody may read now; the others are left out. */
  List<SearchDocument> find(Collection<Long> ids);

  /**
   * The ids of all that everybody may read; what they stand for is asked for in parts.
   *
   * @param process only what belongs to this process; 0 for all
   */
  List<Long> ids(long process);

  /** Changes when all of it has to be read again, for example with the texts of a release. */
  default String edition() {
    return "";
  }
}
