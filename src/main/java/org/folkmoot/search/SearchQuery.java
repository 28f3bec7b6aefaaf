package org.folkmoot.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param words as typed: words that must all occur, phrases in quotes, words after a minus that
 *     must not occur; empty for everything
 * @param kind name of the wanted kind; empty for any
 * @param process the process in which it is; 0 for any
 * @param facets wanted values by facet
 * @param order order of the hits
 * @param first number of the first wanted hit, from 0
 * @param size how many hits at most
 * @param after hit after which to read on, in place of {@code first}
 */
public record SearchQuery(
    String words,
    String kind,
    long process,
    Map<String, String> facets,
    SearchOrder order,
    int first,
    int size,
    Optional<SearchCursor> after) {

  /** Copies the facets. */
  public SearchQuery {
    facets = Map.copyOf(facets);
  }

  /** The best hits for words. */
  public static SearchQuery of(String words, int size) {
    return new SearchQuery(
        words, "", 0, Map.of(), SearchOrder.RELEVANCE, 0, size, Optional.empty());
  }

  /** The same for one kind. */
  public SearchQuery ofKind(String wanted) {
    return new SearchQuery(words, wanted, process, facets, order, first, size, after);
  }

  /** The same from a hit on, by its number. */
  public SearchQuery from(int number) {
    return new SearchQuery(words, kind, process, facets, order, number, size, Optional.empty());
  }

  /** The same after a hit. */
  public SearchQuery after(SearchCursor last) {
    return new SearchQuery(words, kind, process, facets, order, 0, size, Optional.of(last));
  }

  /** The same in one process. */
  public SearchQuery in(long wanted) {
    return new SearchQuery(words, kind, wanted, facets, order, first, size, after);
  }

  /** The same in another order. */
  public SearchQuery by(SearchOrder wanted) {
    return new SearchQuery(words, kind, process, facets, wanted, first, size, after);
  }

  /** The same for one value of a facet; unchanged if the value is empty. */
  public SearchQuery with(String facet, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(facets);
    more.put(facet, value);
    return new SearchQuery(words, kind, process, more, order, first, size, after);
  }

  /** The same for any kind and value: by it is decided whether the words alone find enough. */
  SearchQuery inAllKinds() {
    return new SearchQuery(words, "", process, Map.of(), order, first, size, after);
  }

  /** The same for any value of a facet. */
  SearchQuery without(String facet) {
    Map<String, String> fewer = new LinkedHashMap<>(facets);
    fewer.remove(facet);
    return new SearchQuery(words, kind, process, fewer, order, first, size, after);
  }
}
