package org.folkmoot.search.web;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param kind name of the kind
 * @param count how many there are
 * @param things the first of them
 * @param more address of the rest; empty if all are here
 */
public record FoundGroup(String kind, long count, List<FoundThing> things, String more) {

  /** Copies the list. */
  public FoundGroup {
    things = List.copyOf(things);
  }
}
