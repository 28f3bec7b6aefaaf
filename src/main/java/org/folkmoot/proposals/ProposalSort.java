package org.folkmoot.proposals;

import java.util.Locale;
import java.util.stream.Stream;

/** In which order proposals are listed; ties by the newer one first. */
public enum ProposalSort {
  /** The latest first. */
  NEWEST,
  /** Those with the most supports first. */
  SUPPORTS,
  /** Those with the most comments first. */
  COMMENTS,
  /** What fits the words best first; without words the latest first. */
  RELEVANCE;

  /** Name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of this name; the newest first if there is none. */
  public static ProposalSort of(String key) {
    return Stream.of(values()).filter(sort -> sort.key().equals(key)).findFirst().orElse(NEWEST);
  }
}
