package org.folkmoot.search;

/**
 * A change as a node reads it.
 *
 * @param id number of the row
 * @param council id of the council
 * @param kind kind of what changed, or one of those below
 * @param thing id of what changed
 */
record Change(long id, long council, String kind, long thing) {

  /** In front of a kind: all things of this kind in a process, which is the thing. */
  static final String ALL_OF = "*";

  /** Everything in a process, which is the thing. */
  static final String ALL_KINDS = "**";

  /** Everything in the council: its index is built anew. */
  static final String COUNCIL = "***";
}
