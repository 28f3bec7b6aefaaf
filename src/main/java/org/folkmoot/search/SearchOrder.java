package org.folkmoot.search;

/**
 * The order of what is found.
 *
 * @param number name of the number that decides, the largest first; empty for what fits best
 */
public record SearchOrder(String number) {

  /** What fits the words best first. */
  public static final SearchOrder RELEVANCE = new SearchOrder("");

  boolean isByRelevance() {
    return number.isEmpty();
  }
}
