package org.folkmoot.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits the wanted part, in order
 * @param total how many there are in all
 * @param widened whether too little had these very words, and things with similar ones are among
 *     them
 * @param more whether hits follow this part
 * @param counts how many there are of each value of each facet, as if that facet were not chosen;
 *     {@code kind} is one
 */
public record SearchResult(
    List<SearchHit> hits,
    long total,
    boolean widened,
    boolean more,
    Map<String, Map<String, Long>> counts) {

  /** Nothing at all. */
  public static final SearchResult NOTHING = new SearchResult(List.of(), 0, false, false, Map.of());

  /** Copies list and maps. */
  public SearchResult {
    hits = List.copyOf(hits);
    counts = Map.copyOf(counts);
  }

  /** Where a program reads on; empty if this part ends the list. */
  public Optional<SearchCursor> next() {
    return more && !hits.isEmpty()
        ? Optional.of(hits.get(hits.size() - 1).cursor())
        : Optional.empty();
  }

  /** How many there are with a value of a facet. */
  public long count(String facet, String value) {
    return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
  }

  /** The counts of one facet. */
  public Map<String, Long> counts(String facet) {
    return new LinkedHashMap<>(counts.getOrDefault(facet, Map.of()));
  }
}
