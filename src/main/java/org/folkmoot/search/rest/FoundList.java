package org.folkmoot.search.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param results in the order in which they fit the words
 * @param total how many there are in all
 * @param similar whether too little had these very words, so that similar words count as well
 * @param kinds how many there are of each kind
 * @param next address of what follows; null at the end
 */
public record FoundList(
    List<FoundRepresentation> results,
    long total,
    boolean similar,
    Map<String, Long> kinds,
    @Nullable String next) {

  /** Copies list and map. */
  public FoundList {
    results = List.copyOf(results);
    kinds = Map.copyOf(kinds);
  }
}
